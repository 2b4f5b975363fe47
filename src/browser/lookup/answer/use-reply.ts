import { useQuery } from '@tanstack/react-query'
import type { Language } from '#browser/i18n/languages.ts'
import { loadWords } from '#browser/i18n/words.ts'
import { lookup } from '#contract/routes/lookup.ts'
import type { LookupFilters } from '../lookup-view.ts'
import { composeReply, type ReplyOptions } from './compose-reply.ts'
import { readTold } from './read-told.ts'

interface ReplyAsked extends Pick<ReplyOptions, 'zone' | 'most' | 'filtered'> {
  readonly language: Language
  readonly number: string
  readonly maskedNumber: string
  readonly filters: LookupFilters
  /** Entries that any choice may need. */
  readonly least: number
}

/** The text of a reply; undefined while its entries or its words are on their way. */
export function useReply({ language, number, maskedNumber, filters, least, ...options }: ReplyAsked) {
  const words = useQuery({
    queryKey: ['words', language] as const,
    queryFn: () => loadWords(language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const asked = { number, ...filters }
  const told = useQuery({
    queryKey: [lookup.id, 'told', asked] as const,
    queryFn: ({ signal }) => readTold(asked, least, signal),
  })
  const { from, to } = filters
  return {
    text:
      told.data && words.data
        ? composeReply(words.data, told.data.entries, {
            ...{ ...options, language, from, to },
            ...{ number: maskedNumber, more: told.data.more },
          })
        : undefined,
    error: told.error ?? words.error,
    retry: () => void (told.error ? told : words).refetch(),
  }
}
