import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'
import type { RetentionRule, RetentionState } from '#contract/routes/privacy.ts'
import classes from './Privacy.module.css'
import { retentionPreviewQuery, useRetentionUpdate } from './privacy-query.ts'
import { RetentionTable } from './RetentionTable.tsx'
import { draftOf, isChanged, rulesOf } from './retention-draft.ts'

/** While somebody types, nothing is counted. */
const TYPING_MS = 500

/** The rules, what they would remove now, and the question before it is. */
export function RetentionForm({ rules: kept }: { rules: RetentionState['rules'] }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const [drafts, setDrafts] = useState(() => kept.map(draftOf))
  const [asking, setAsking] = useState(false)
  const update = useRetentionUpdate()
  const rules = rulesOf(drafts)
  const [settled] = useDebouncedValue(rules, TYPING_MS)
  const preview = useQuery({
    ...retentionPreviewQuery(settled ?? []),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
  })
  const isFresh = same(settled, rules) && !preview.isPlaceholderData
  const counted = isFresh ? preview.data?.channels : undefined
  const failure = update.error && failureText(update.error)
  const sum = (of: 'rows' | 'texts') => (counted ?? []).reduce((total, each) => total + each[of], 0)

  function save() {
    if (rules) update.mutate(rules, { onSuccess: () => setAsking(false) })
  }

  return (
    <>
      <RetentionTable
        drafts={drafts}
        counted={counted}
        onDraft={(draft) => setDrafts(drafts.map((each) => (each.channel === draft.channel ? draft : each)))}
      />
      <div className={classes.actions}>
        <Button
          variant="filled"
          disabled={!rules || !counted || !isChanged(drafts, kept)}
          onClick={() => setAsking(true)}
        >
          {t('privacy.retention.save')}
        </Button>
        {isChanged(drafts, kept) && (
          <Button onClick={() => setDrafts(kept.map(draftOf))}>{t('privacy.retention.undo')}</Button>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('privacy.retention.confirmTitle')}
        action={t('privacy.retention.confirm')}
        pending={update.isPending}
        onClose={() => setAsking(false)}
        onConfirm={save}
      >
        <p>{t('privacy.retention.confirmRows', { count: sum('rows') })}</p>
        <p>{t('privacy.retention.confirmTexts', { count: sum('texts') })}</p>
        <p>{t('privacy.retention.confirmText')}</p>
        {failure && (
          <p className={classes.failure} role="alert">
            {failure.title}. {failure.text} {failure.advice}
          </p>
        )}
      </ConfirmDialog>
    </>
  )
}

function same(one: RetentionRule[] | undefined, other: RetentionRule[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
