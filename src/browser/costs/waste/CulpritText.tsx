import { characterName, codePoints } from '#browser/format/character-names.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Culprit } from '#contract/routes/cost-waste.ts'
import classes from './Waste.module.css'

/** The character that made a text dear, its name, and what to write instead. */
export function CulpritText({ culprit: { character, instead } }: { culprit: Culprit }) {
  const { t } = useTranslation()
  const name = t(`drawer.char.${characterName(character)}`)
  return (
    <span title={codePoints(character)}>
      <mark className={classes.sign}>{/^\s+$/.test(character) ? '␣' : character}</mark>{' '}
      {instead === null ? t('costWaste.leaveOut', { name }) : t('costWaste.instead', { name, instead })}
    </span>
  )
}
