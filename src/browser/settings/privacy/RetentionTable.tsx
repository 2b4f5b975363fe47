import { useId } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { TextField } from '#browser/ui/TextField.tsx'
import { findChannel } from '#contract/channels/index.ts'
import type { RetentionPreview } from '#contract/routes/privacy.ts'
import classes from './RetentionTable.module.css'
import { problemOf, type RuleDraft, type RuleField } from './retention-draft.ts'

interface RetentionTableProps {
  drafts: readonly RuleDraft[]
  /** What the rules would remove; undefined while it is counted. */
  counted: RetentionPreview['channels'] | undefined
  onDraft: (draft: RuleDraft) => void
}

/** A line for each channel; on a phone its facts stand under its name. */
export function RetentionTable({ drafts, counted, onDraft }: RetentionTableProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const figure = (value: number | undefined) => (value === undefined ? '…' : format.number(value))
  return (
    <table className={classes.table}>
      <caption className="tb-visually-hidden">{t('privacy.retention.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('privacy.retention.channel')}</th>
          <th scope="col">{t('privacy.retention.textDays')}</th>
          <th scope="col">{t('privacy.retention.rowDays')}</th>
          <th scope="col" className={classes.figure}>
            {t('privacy.retention.dueTexts')}
          </th>
          <th scope="col" className={classes.figure}>
            {t('privacy.retention.dueRows')}
          </th>
          <th scope="col" className={classes.figure}>
            {t('privacy.retention.held')}
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => {
          const channel = findChannel(draft.channel)
          const name = channel ? labels.channel(channel) : draft.channel
          const due = counted?.find((each) => each.channel === draft.channel)
          return (
            <tr key={draft.channel}>
              <th scope="row">{name}</th>
              {(['textDays', 'rowDays'] as const).map((field) => (
                <td key={field} data-label={t(`privacy.retention.${field}`)}>
                  <DaysField name={name} draft={draft} field={field} onDraft={onDraft} />
                </td>
              ))}
              <td className={classes.figure} data-label={t('privacy.retention.dueTexts')}>
                {figure(due?.texts)}
              </td>
              <td className={classes.figure} data-label={t('privacy.retention.dueRows')}>
                {figure(due?.rows)}
              </td>
              <td className={classes.figure} data-label={t('privacy.retention.held')}>
                {figure(due?.held)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface DaysFieldProps {
  name: string
  draft: RuleDraft
  field: RuleField
  onDraft: (draft: RuleDraft) => void
}

function DaysField({ name, draft, field, onDraft }: DaysFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const problem = problemOf(draft, field)
  return (
    <>
      <span className={classes.days}>
        <TextField
          className={classes.input}
          inputMode="numeric"
          autoComplete="off"
          aria-label={t(`privacy.retention.${field}Of`, { channel: name })}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && id}
          placeholder={t('privacy.retention.ever')}
          value={draft[field]}
          onChange={({ target: { value } }) => onDraft({ ...draft, [field]: value })}
        />
        {draft[field].trim() !== '' && <span className={classes.unit}>{t('privacy.retention.unit')}</span>}
      </span>
      {problem && (
        <span id={id} className={classes.problem}>
          {t(`privacy.retention.problem.${problem}`)}
        </span>
      )}
    </>
  )
}
