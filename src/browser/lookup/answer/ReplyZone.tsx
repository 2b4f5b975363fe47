import { Select } from '@mantine/core'
import { useTranslation } from '#browser/i18n/use-translation.ts'

const all = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

interface ReplyZoneProps {
  zone: string
  /** The zones of the customer's country. */
  theirs: readonly string[]
  /** In words. */
  country: string
  /** Id of the hint that belongs to it. */
  describedBy: string | undefined
  onChange: (zone: string) => void
}

/** The clock by which the customer is told; that of their country first. */
export function ReplyZone({ zone, theirs, country, describedBy, onChange }: ReplyZoneProps) {
  const { t } = useTranslation()
  const first = theirs.includes(zone) || all.includes(zone) ? theirs : [zone, ...theirs]
  const others = { group: t('answer.panel.others'), items: all.filter((each) => !first.includes(each)) }
  const own = { group: t('answer.panel.theirs', { country }), items: [...first] }
  return (
    <Select
      label={t('answer.panel.zone')}
      placeholder={t('shell.zone.search')}
      nothingFoundMessage={t('shell.zone.none')}
      aria-describedby={describedBy}
      data={first.length === 0 ? all : [own, others]}
      value={zone}
      onChange={(value) => value && onChange(value)}
      searchable
      limit={60}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
