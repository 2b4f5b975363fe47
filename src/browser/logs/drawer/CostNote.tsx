import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { centsValue } from '#browser/logs/data/entry-values.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { type Channel, ESTIMATE } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { shareCents } from '#contract/share-cents.ts'
import classes from './Drawer.module.css'
import { EstimateNote } from './EstimateNote.tsx'

/** What the amount stands for: charged, estimated, not charged, unknown, or never billed at all. */
export function CostNote({ channel, entry }: { channel: Channel; entry: Entry }) {
  const { t } = useTranslation()
  const format = useFormat()
  const estimate = centsValue(entry[ESTIMATE])
  if (estimate !== null && typeof entry.rateNumber === 'number')
    return <EstimateNote cents={estimate} number={entry.rateNumber} />
  return <p className={classes.note}>{words()}</p>

  function words(): string {
    if (channel.cost === null) return t('drawer.cost.never')
    const cents = centsValue(entry[channel.cost])
    if (cents === null) return t('drawer.cost.unknown')
    if (isZeroMoney(cents)) return t('drawer.cost.notCharged')
    const parts = typeof entry.segments === 'number' ? entry.segments : 1
    if (parts < 2) return t('drawer.cost.charged')
    return t('drawer.cost.perPart', { count: parts, amount: format.money(shareCents(cents, 1, parts)) })
  }
}
