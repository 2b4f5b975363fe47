import { IconChevronRight } from '@tabler/icons-react'
import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import type { ChangePart } from '#contract/routes/cost-change.ts'
import table from '../Table.module.css'
import classes from './ChangeTable.module.css'
import { usePartWords } from './use-part-words.ts'
import { WaterfallBar } from './WaterfallBar.tsx'
import type { Bar } from './waterfall.ts'

interface PartRowProps {
  part: ChangePart
  bar: Bar | undefined
  opened: boolean
  onToggle: () => void
}

/** One step of the waterfall: what it is, in words and as an amount. */
export function PartRow({ part, bar, opened, onToggle }: PartRowProps) {
  const { t } = useTranslation()
  const { change } = useFigureFormat()
  const partWords = usePartWords()
  const name = t(`costChange.part.${part.kind}`)
  const opens = part.contributors.length > 0
  const cents = part.changeInUSDCents
  return (
    <tr>
      <th scope="row" className={`${table.name} ${classes.name}`}>
        <span className={table.label}>
          {opens ? (
            <button
              type="button"
              className={table.expand}
              aria-expanded={opened}
              aria-label={t('costChange.contributors', { part: name })}
              title={t('costChange.contributors', { part: name })}
              onClick={onToggle}
            >
              <IconChevronRight size={14} aria-hidden="true" />
            </button>
          ) : (
            <span className={classes.noExpand} />
          )}
          <span className={classes.what}>
            <span>{name}</span>
            <span className={table.dim}>{partWords(part)}</span>
          </span>
        </span>
      </th>
      {/* The same as the button, for the mouse: a larger thing to hit. */}
      <td className={classes.bars} data-opens={opens} {...(opens && { onClick: onToggle })}>
        {bar && <WaterfallBar bar={bar} look="step" />}
      </td>
      <td title={t('costChange.noRows')}>
        {isZeroMoney(cents) ? <span className={table.dim}>{t('ui.change.none')}</span> : change(cents)}
      </td>
      <td colSpan={4} />
    </tr>
  )
}
