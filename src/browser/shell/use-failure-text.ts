import { ApiFailure } from '#browser/api/api-failure.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'

/** What happened, what it means for what is on screen, what to do; and the facts for a report. */
export interface FailureText {
  readonly title: string
  readonly text: string
  readonly advice: string
  readonly detail?: string
}

type Kind = 'network' | 'store' | 'refused' | 'missing' | 'request' | 'busy' | 'other'

const kinds: Readonly<Record<number, Kind>> = {
  0: 'network',
  400: 'request',
  403: 'refused',
  404: 'missing',
  413: 'request',
  429: 'busy',
  502: 'network',
  503: 'store',
  504: 'network',
}

/** A failure of the gateway in the reader's language. */
export function useFailureText(): (error: unknown) => FailureText {
  const { t } = useTranslation()
  return (error) => {
    const failure = error instanceof ApiFailure ? error : undefined
    const kind = (failure && kinds[failure.status]) ?? 'other'
    const message = error instanceof Error ? error.message : String(error)
    return {
      title: t(`shell.failure.${kind}.title`),
      text: t(`shell.failure.${kind}.text`, { message }),
      advice: t(`shell.failure.${kind}.advice`),
      ...(failure && failure.status > 0 && { detail: [failure.code, failure.path].filter(Boolean).join(' · ') }),
    }
  }
}
