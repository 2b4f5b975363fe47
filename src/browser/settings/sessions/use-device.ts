import { useTranslation } from '#browser/i18n/use-translation.ts'
import { deviceOf } from './device.ts'

/** `Chrome on macOS`; of what is no browser, what it calls itself. */
export function useDevice(): (userAgent: string) => string {
  const { t } = useTranslation()
  return (userAgent) => {
    const { browser, system } = deviceOf(userAgent)
    if (browser && system) return t('sessions.device.on', { browser, system })
    return browser || system || userAgent.split(/[\s/]/)[0] || t('sessions.device.unknown')
  }
}
