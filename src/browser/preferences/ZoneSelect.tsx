import { Select } from '@mantine/core'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { usePreferences, useZone } from './use-preferences.ts'

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

/** Any zone of the world by its city. */
export function ZoneSelect({ autoFocus = false }: { autoFocus?: boolean }) {
  const { t } = useTranslation()
  const [, update] = usePreferences()
  const zone = useZone()
  return (
    <Select
      aria-label={t('shell.zone.pick')}
      placeholder={t('shell.zone.search')}
      nothingFoundMessage={t('shell.zone.none')}
      data={zones.includes(zone) ? zones : [zone, ...zones]}
      value={zone}
      onChange={(value) => value && update({ zone: value })}
      searchable
      limit={60}
      allowDeselect={false}
      // Opened from a menu by its last choice; the caret belongs here then.
      autoFocus={autoFocus}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
