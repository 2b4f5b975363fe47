import { TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { Choice } from '#browser/ui/Choice.tsx'
import { RadioRow } from '#browser/ui/RadioRow.tsx'
import { RangePicker } from '#browser/ui/RangePicker.tsx'
import { useDraft } from '#browser/ui/use-draft.ts'
import { auditLimits } from '#contract/routes/audit.ts'
import { auditActions, auditOutcomes } from '#contract/routes/audit-actions.ts'
import { rangePresets } from '#contract/view-state.ts'
import classes from './TrailFilterBar.module.css'
import { isNarrowed, plainTrail } from './trail-view.ts'
import type { Trail } from './use-trail.ts'

/** Which lines are shown; all of it is in the address. */
export function TrailFilterBar({ trail: { view, setView }, mayChoose }: { trail: Trail; mayChoose: boolean }) {
  const { t } = useTranslation()
  const text = useDraft(view.text, (words) => setView({ text: words }))
  return (
    <search className={classes.filters} aria-label={t('audit.filter.title')}>
      {mayChoose && (
        <RadioRow
          label={t('audit.filter.whose')}
          value={view.mine ? 'mine' : 'all'}
          options={(['all', 'mine'] as const).map((value) => ({ value, label: t(`audit.filter.${value}`) }))}
          onChange={(value) => setView({ mine: value === 'mine' })}
        />
      )}
      <TextInput
        className={classes.text ?? ''}
        type="search"
        aria-label={t('audit.filter.text')}
        placeholder={t('audit.filter.text')}
        maxLength={auditLimits.text}
        value={text.draft}
        onChange={({ currentTarget }) => text.change(currentTarget.value)}
        onBlur={text.flush}
        onKeyDown={({ key }) => key === 'Enter' && text.flush()}
      />
      <div className={classes.choice}>
        <Choice
          label={t('audit.filter.action')}
          hideLabel
          value={view.action ?? 'all'}
          options={[
            { value: 'all' as const, label: t('audit.filter.everyAction') },
            ...auditActions.map((value) => ({ value, label: t(`audit.action.${value}`) })),
          ]}
          onChange={(value) => setView({ action: value === 'all' ? undefined : value })}
        />
      </div>
      <div className={classes.choice}>
        <Choice
          label={t('audit.filter.outcome')}
          hideLabel
          value={view.outcome ?? 'all'}
          options={[
            { value: 'all' as const, label: t('audit.filter.everyOutcome') },
            ...auditOutcomes.map((value) => ({ value, label: t(`audit.outcome.${value}`) })),
          ]}
          onChange={(value) => setView({ outcome: value === 'all' ? undefined : value })}
        />
      </div>
      <RangePicker value={view.range} presets={rangePresets} onChange={(range) => setView({ range })} />
      {(['actor', 'subject'] as const).map(
        (part) =>
          view[part] !== '' && (
            <Button
              key={part}
              aria-pressed={true}
              rightSection={<IconX size={14} aria-hidden="true" />}
              onClick={() => setView({ [part]: '' })}
            >
              {t(`audit.only.${part}`)}
            </Button>
          ),
      )}
      {isNarrowed(view) && (
        <Button variant="subtle" onClick={() => setView({ ...plainTrail, mine: view.mine })}>
          {t('audit.filter.clear')}
        </Button>
      )}
    </search>
  )
}
