import { useEffect, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { localTime, zonesOf } from './local-time.ts'

const MINUTE_MS = 60_000

/** What the clocks of a country show, while they all show the same. */
export function LocalTime({ country }: { country: string }) {
  const { t } = useTranslation()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 4)
    return () => clearInterval(timer)
  }, [])
  const time = localTime(zonesOf(country), now)
  return time === undefined ? null : <span>{t('lookup.contact.localTime', { time })}</span>
}
