import { useMemo } from 'react'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'

export interface CardFailure {
  /** The gateway's sentence about this field, without the field's name. */
  of(field: string): string | undefined
  /** What is said of no field. */
  readonly general: string | undefined
  /** Somebody else has saved a version meanwhile. */
  readonly isStale: boolean
  /** The place of the rate that was refused, and its field. */
  readonly rate: { readonly index: number; readonly field: string; readonly message: string } | undefined
}

/** What the gateway said of a change, by where it belongs. */
export function useCardFailure(error: unknown): CardFailure {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const failure = error instanceof ApiFailure ? error : undefined
  const path = failure?.path
  const isStale = failure?.status === 409 && path === 'version'
  const [, index, field] = /^rates\.(\d+)\.(\w+)/.exec(path ?? '') ?? []
  const message = failure ? sentenceOf(failure) : ''
  const taken = failure?.status === 409 && path === 'name'
  const placed = isStale || path === 'name' || index !== undefined
  const words = error && !placed ? failureText(error) : undefined
  return {
    of: (name) => (path !== name ? undefined : taken ? t('rates.nameTaken') : message),
    general: words && [`${words.title}.`, words.text, words.advice].join(' '),
    isStale,
    rate: useMemo(
      () => (index === undefined || field === undefined ? undefined : { index: Number(index), field, message }),
      [index, field, message],
    ),
  }
}

function sentenceOf({ path = '', message }: ApiFailure): string {
  return message.startsWith(path) ? message.slice(path.length).replace(/^:?\s*/, '') : message
}
