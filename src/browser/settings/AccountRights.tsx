import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Session } from '#contract/routes/session.ts'
import { abilities, isAble } from './abilities.ts'
import { SettingsLine } from './SettingsSection.tsx'

/** What the signed-in may do and what not, and how they see personal data. */
export function AccountRights({ session }: { session: Session }) {
  const { t } = useTranslation()
  const { masked, mayReveal } = session
  const words = (able: boolean) =>
    abilities
      .filter((ability) => isAble(session, ability) === able)
      .map((ability) => t(`rights.ability.${ability}`))
      .join(' · ')
  const [can, cannot] = [words(true), words(false)]
  return (
    <>
      {can !== '' && <SettingsLine label={t('rights.may')}>{can}</SettingsLine>}
      {cannot !== '' && <SettingsLine label={t('rights.mayNot')}>{cannot}</SettingsLine>}
      <SettingsLine label={t('rights.personal.label')}>
        {!masked ? t('rights.personal.open') : mayReveal ? t('rights.personal.revealing') : t('rights.personal.masked')}
      </SettingsLine>
    </>
  )
}
