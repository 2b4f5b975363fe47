import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import { RadioRow } from '#browser/ui/RadioRow.tsx'
import { channels, findChannel } from '#contract/channels/index.ts'
import { importRows } from '#contract/routes/system.ts'
import { ImportHere } from './ImportHere.tsx'
import { neededKeys } from './needed-keys.ts'
import classes from './SourcesPage.module.css'

/** Rows from files, dropped here or sent by a command; one choice of channel for both. */
export function BringRows() {
  const { t } = useTranslation()
  const labels = useLabels()
  const { data: session } = useQuery(sessionQuery)
  const [id, setId] = useState(channels[0]?.id ?? '')
  const [busy, setBusy] = useState(false)
  const channel = findChannel(id)
  if (!channel || !session) return null
  if (!session.mayImport) return <NotYours />
  const needed = neededKeys(channel)
  return (
    <section className={classes.section} aria-labelledby="bring">
      <h2 id="bring" className={classes.title}>
        {t('sources.bring.title')}
      </h2>
      <p className={classes.text}>{t('sources.bring.text')}</p>
      <RadioRow
        label={t('sources.bring.channel')}
        value={id}
        onChange={setId}
        disabled={busy}
        options={channels.map((each) => ({
          value: each.id,
          label: (
            <>
              <ChannelMark channel={each.id} /> {labels.channel(each)}
            </>
          ),
        }))}
      />
      <p className={classes.text}>
        {t('sources.bring.needed')} <span className="tb-mono">{needed.join(', ')}</span>
      </p>
      <h3 className={classes.part}>{t('sources.bring.here')}</h3>
      <ImportHere channel={channel} busy={busy} onBusy={setBusy} />
      <h3 className={classes.part}>{t('sources.bring.command')}</h3>
      <p className={classes.text}>{t('sources.bring.commandText')}</p>
      <CodeBlock code={importCommand(id, channel.resource)} label={t('sources.bring.copy')} />
    </section>
  )
}

/** Nothing to choose or to copy for a key that would be refused. */
function NotYours() {
  const { t } = useTranslation()
  return (
    <section className={classes.section} aria-labelledby="bring">
      <h2 id="bring" className={classes.title}>
        {t('sources.bring.title')}
      </h2>
      <p className={classes.text}>{t('sources.bring.notAllowed')}</p>
    </section>
  )
}

// -T streams the file, --data-binary would read all of it into memory first.
function importCommand(id: string, resource: string): string {
  const { method, path } = importRows
  return [
    `curl -X ${method} -T ${resource}.ndjson \\`,
    `  -H 'ApiKey: <key>' \\`,
    `  '${window.location.origin}${path}?channel=${id}'`,
  ].join('\n')
}
