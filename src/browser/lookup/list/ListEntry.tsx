import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { FileDrop } from '#browser/ui/FileDrop.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { MOST_LISTED } from '#contract/routes/lookup-list.ts'
import classes from './ListEntry.module.css'
import { ListFile } from './ListFile.tsx'
import { ListReading } from './ListReading.tsx'
import { noDraft } from './number-list.ts'
import { readFileText, UnreadableList } from './read-file.ts'
import type { useNumberList } from './use-number-list.ts'

interface ListEntryProps {
  list: ReturnType<typeof useNumberList>
}

/** Where a list is pasted or dropped, and what was read of it. */
export function ListEntry({ list: { draft, setDraft, start } }: ListEntryProps) {
  const { t } = useTranslation()
  const reading = useMutation({
    mutationFn: readFileText,
    onSuccess: (text, file) => setDraft({ ...noDraft, text, fileName: file.name }),
  })
  return (
    <>
      <PageHeader title={t('lookupList.title')} />
      <div className={classes.page}>
        <p className={classes.lead}>{t('lookupList.lead', { count: MOST_LISTED })}</p>
        {draft.fileName === null ? (
          <Textarea
            label={t('lookupList.field')}
            description={t('lookupList.forms')}
            inputWrapperOrder={['label', 'input', 'description']}
            rows={9}
            classNames={{ input: classes.field ?? '' }}
            value={draft.text}
            onChange={({ currentTarget }) => setDraft({ ...noDraft, text: currentTarget.value })}
            spellCheck={false}
            autoComplete="off"
            // The page has nothing else to do.
            autoFocus
          />
        ) : (
          <ListFile name={draft.fileName} text={draft.text} onRemove={() => setDraft(noDraft)} />
        )}
        <FileDrop
          onFile={(file) => reading.mutate(file)}
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          action={t('lookupList.file.choose')}
          hint={t('lookupList.file.kinds')}
          several={t('lookupList.file.several')}
        >
          {t('lookupList.file.drop')}
        </FileDrop>
        {reading.error && (
          <p className={classes.problem} role="alert">
            {reading.variables.name}: {t(`lookupList.file.${problemOf(reading.error)}`)}
          </p>
        )}
        <ListReading draft={draft} onColumn={(column) => setDraft({ ...draft, column })} onStart={start} />
        <p className={classes.note}>{t('lookupList.memory')}</p>
        <p className={classes.note}>
          <Link to={paths.lookup()}>{t('lookupList.one')}</Link>
        </p>
      </div>
    </>
  )
}

function problemOf(error: Error) {
  return error instanceof UnreadableList ? error.problem : 'unreadable'
}
