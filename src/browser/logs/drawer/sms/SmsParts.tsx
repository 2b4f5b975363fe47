import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { shareCents } from '#contract/share-cents.ts'
import { CulpritList } from './CulpritList.tsx'
import classes from './Sms.module.css'
import type { SmsAnatomy } from './sms-anatomy.ts'

interface SmsPartsProps {
  anatomy: SmsAnatomy
  /** In the units that OneUptime counts. */
  length: number
  cents: string | null
}

/** OneUptime's own rule, whatever the text is made of. */
const BILLED_LENGTH = 160

/** Encoding, parts, how full they are, what forced it, and what it would be without. */
export function SmsParts({ anatomy, length, cents }: SmsPartsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { encoding, characters, parts, culprits, alphabet, doubles, plain } = anatomy
  const last = parts.at(-1)
  const count = parts.length
  const billed = Math.ceil(length / BILLED_LENGTH)
  const charged = cents !== null && !isZeroMoney(cents)
  return (
    <div className={classes.parts}>
      <p>
        {t('drawer.sms.encoding', { count: characters, encoding: t(`drawer.sms.${encoding}`) })}{' '}
        <strong>{t('drawer.sms.parts', { count })}</strong>
        {last && <> {t('drawer.sms.last', { used: last.used, room: last.room })}</>}
      </p>
      <div className={classes.bars} aria-hidden="true">
        {parts.slice(0, 12).map(({ used, room }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing but their place
          <span key={place} className={classes.bar}>
            <span style={{ width: `${(100 * used) / room}%` }} />
          </span>
        ))}
      </div>
      {culprits.length > 0 && <CulpritList culprits={culprits} alphabet={alphabet} />}
      {doubles.length > 0 && <p>{t('drawer.sms.doubles', { characters: doubles.join(' ') })}</p>}
      {plain && (
        <p>
          {t(`drawer.sms.plain.${plain.how}`, { count: plain.parts })}
          {charged && (
            <>
              {' '}
              {t('drawer.sms.plainCost', {
                amount: format.money(shareCents(cents, plain.parts, count)),
                instead: format.money(cents),
              })}
            </>
          )}
        </p>
      )}
      {billed !== count && <p>{t('drawer.sms.billed', { count: billed, length: BILLED_LENGTH })}</p>}
    </div>
  )
}
