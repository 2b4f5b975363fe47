import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { Button } from '#browser/ui/Button.tsx'
import { Choice } from '#browser/ui/Choice.tsx'
import { RangePicker } from '#browser/ui/RangePicker.tsx'
import { useDraft } from '#browser/ui/use-draft.ts'
import { findChannel } from '#contract/channels/index.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { rangePresets } from '#contract/view-state.ts'
import { ChannelChips } from './ChannelChips.tsx'
import { filtersOf, plainView } from './lookup-view.ts'
import classes from './TimelineFilters.module.css'
import type { LookupScope } from './use-lookup-scope.ts'

interface TimelineFiltersProps {
  scope: LookupScope
  summary: Lookup['summary']
}

const directions = ['inbound', 'outbound'] as const
const outcomes = ['arrived', 'moving', 'failed', 'unclear'] as const

/** Which entries the timeline shows; all of it is in the address. */
export function TimelineFilters({ scope, summary }: TimelineFiltersProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { view, setView } = scope
  const { data: session } = useQuery(sessionQuery)
  const text = useDraft(view.text, (words) => setView({ text: words }))
  return (
    <search className={classes.filters} aria-label={t('contact.filter.title')}>
      <ChannelChips
        lines={summary.flatMap((line) => {
          const channel = findChannel(line.channel)
          return channel ? [{ channel, count: line.count }] : []
        })}
        chosen={view.channels}
        onChange={(channels) => setView({ channels })}
      />
      <div className={classes.choices}>
        <Choice
          label={t('contact.filter.direction')}
          hideLabel
          value={view.direction ?? 'all'}
          options={[
            { value: 'all' as const, label: t('contact.direction.all') },
            ...directions.map((value) => ({ value, label: t(`contact.direction.${value}`) })),
          ]}
          onChange={(value) => setView({ direction: value === 'all' ? undefined : value })}
        />
        <Choice
          label={t('contact.filter.outcome')}
          hideLabel
          value={view.outcome ?? 'all'}
          options={[
            { value: 'all' as const, label: t('contact.outcome.all') },
            ...outcomes.map((value) => ({ value, label: labels.tone(value) })),
          ]}
          onChange={(value) => setView({ outcome: value === 'all' ? undefined : value })}
        />
        <RangePicker value={view.range} presets={rangePresets} onChange={(range) => setView({ range })} />
        {/* Texts that are masked cannot be searched. */}
        {!session?.masked && (
          <TextInput
            className={classes.text ?? ''}
            type="search"
            aria-label={t('contact.filter.text')}
            placeholder={t('contact.filter.text')}
            maxLength={200}
            value={text.draft}
            onChange={({ currentTarget }) => text.change(currentTarget.value)}
            onBlur={text.flush}
            onKeyDown={({ key }) => key === 'Enter' && text.flush()}
          />
        )}
        {filtersOf(view).length > 0 && (
          <Button variant="subtle" onClick={() => setView({ ...plainView, order: view.order })}>
            {t('contact.filter.clear')}
          </Button>
        )}
      </div>
    </search>
  )
}
