import { characterName, codePoints } from '#browser/format/character-names.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Sms.module.css'
import type { Culprit } from './sms-anatomy.ts'

const SHOWN = 5

/** The characters that forced Unicode, each with its code point, its name and where it stands. */
export function CulpritList({ culprits, alphabet }: { culprits: readonly Culprit[]; alphabet: boolean }) {
  const { t } = useTranslation()
  // Of an alphabet, the first letter says it all.
  const shown = culprits.slice(0, alphabet ? 1 : SHOWN)
  const more = alphabet ? 0 : culprits.length - shown.length
  return (
    <>
      <p>{alphabet ? t('drawer.sms.alphabet') : t('drawer.sms.forced', { count: culprits.length })}</p>
      <ul className={classes.culprits}>
        {shown.map(({ raw, count, places }) => (
          <li key={raw}>
            <mark className={classes.sign}>{/^\s+$/.test(raw) ? '␣' : raw}</mark>
            <span className="tb-mono">{codePoints(raw)}</span>
            <span>
              {t(`drawer.char.${characterName(raw)}`)}{' '}
              <span className={classes.places}>
                {count === 1 || alphabet
                  ? t('drawer.sms.place', { place: places[0] ?? 1 })
                  : t(count > places.length ? 'drawer.sms.placesMore' : 'drawer.sms.places', {
                      count,
                      places: places.join(', '),
                    })}
              </span>
            </span>
          </li>
        ))}
        {more > 0 && <li className={classes.places}>{t('drawer.sms.others', { count: more })}</li>}
      </ul>
    </>
  )
}
