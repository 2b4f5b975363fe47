import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { Choice } from '#browser/ui/Choice.tsx'
import { RangePicker } from '#browser/ui/RangePicker.tsx'
import { comparisons } from '#contract/routes/costs.ts'
import { rangePresets } from '#contract/view-state.ts'
import { ChannelChoice } from './ChannelChoice.tsx'
import { BudgetsLink } from './outlook/BudgetsLink.tsx'
import { isComparable } from './periods.ts'
import type { CostAddress } from './use-cost-view.ts'

/** What is summed and what it is set beside. */
export function CostControls({ page }: { page: CostAddress }) {
  const { t } = useTranslation()
  const { view, change } = page
  const options = [...comparisons, 'none' as const].map((value) => ({ value, label: t(`costs.compare.${value}`) }))
  return (
    <>
      <BudgetsLink page={page} />
      <ChannelChoice {...page} />
      {/* Another range may have other intervals, so the chart chooses again. */}
      <RangePicker
        value={view.range}
        presets={rangePresets}
        onChange={(range) => change({ range, interval: 'auto', all: false })}
      />
      {isComparable(view.range) && (
        <Choice
          label={t('costs.compare.label')}
          hideLabel
          width={236}
          value={view.compare}
          options={options}
          onChange={(compare) => change({ compare })}
        />
      )}
      <Button leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden="true" />} onClick={() => window.print()}>
        {t('costs.print.action')}
      </Button>
    </>
  )
}
