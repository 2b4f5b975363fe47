import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { saveText } from '#browser/api/save-text.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { type EvidenceHead, evidenceFileName } from '#contract/routes/lookup-evidence.ts'
import { formatLookupView, plainView } from '../lookup-view.ts'
import classes from './Pack.module.css'
import { PackHead } from './PackHead.tsx'
import { PackTable } from './PackTable.tsx'
import type { Pack } from './read-pack.ts'

/** More would be some hundred sheets, and more rows than a browser lays out well. */
const MOST_ON_PAPER = 2000

export function PackSheet({ pack }: { pack: Pack }) {
  const { t } = useTranslation()
  const { file, head, entries, end } = pack
  const name = evidenceFileName(head.asOf)
  return (
    <article className={classes.sheet}>
      <PageHeader
        title={t('answer.pack.title')}
        figures={
          <Link className={classes.back} to={contactOf(head)}>
            {t('answer.pack.back')}
          </Link>
        }
        actions={
          <>
            <Button
              leftSection={<IconDownload size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => saveText(name, file, file.type)}
            >
              {t('answer.pack.save')}
            </Button>
            <Button
              variant="filled"
              leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t('answer.pack.print')}
            </Button>
          </>
        }
      />
      <PackHead head={head} end={end} name={name} />
      {entries.length > MOST_ON_PAPER ? (
        <p className={classes.note}>{t('answer.pack.tooMany', { count: entries.length })}</p>
      ) : entries.length === 0 ? (
        <EmptyState title={t('answer.pack.none')} />
      ) : (
        <PackTable entries={entries} zone={head.timezone} />
      )}
    </article>
  )
}

/** The contact's page with what the pack is of. */
function contactOf({ number, filter }: EvidenceHead): string {
  const { channels, direction, outcome, from, to, text } = filter
  const range = from === null && to === null ? plainView.range : { from, to }
  const view = { ...plainView, channels: channels ?? [], range, text: text ?? '' }
  return paths.contact(
    formatLookupView(number, { ...view, direction: direction ?? undefined, outcome: outcome ?? undefined }),
  )
}
