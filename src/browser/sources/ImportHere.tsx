import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FileDrop } from '#browser/ui/FileDrop.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { ImportFile } from './ImportFile.tsx'
import classes from './ImportHere.module.css'
import type { ChosenFile } from './use-chosen-file.ts'

interface ImportHereProps {
  channel: Channel
  busy: boolean
  /** Says when an import begins and when it has ended. */
  onBusy: (busy: boolean) => void
}

const ACCEPTED = '.ndjson,.jsonl,.json,.csv,.tsv,.txt,application/x-ndjson,application/json,text/csv'

let choices = 0

/** A place for files, and the one that was chosen. It stays when another channel is: people notice that late. */
export function ImportHere({ channel, busy, onBusy }: ImportHereProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ChosenFile>()
  return (
    <div className={classes.here}>
      <FileDrop
        onFile={(file) => setChosen({ file, choice: ++choices })}
        disabled={busy}
        accept={ACCEPTED}
        action={t('sources.import.choose')}
        hint={t('sources.import.kinds')}
        several={t('sources.import.several')}
      >
        {t('sources.import.drop')}
      </FileDrop>
      {chosen && (
        <ImportFile key={`${channel.id} ${chosen.choice}`} channel={channel} chosen={chosen} onBusy={onBusy} />
      )}
    </div>
  )
}
