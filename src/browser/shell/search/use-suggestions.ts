import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { isSearchable } from '#browser/api/contact-path.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { lookupSuggest } from '#contract/routes/lookup-suggest.ts'
import { type ContactOption, foundOptions } from './search-options.ts'

/** Between keystrokes of somebody who types a number. */
const PAUSE_MS = 120
/** The gateway takes no longer texts. */
const LONGEST = 2000

interface Suggestions {
  readonly options: readonly ContactOption[]
  /** Why there are none; undefined while they may come. */
  readonly lack: 'nothing' | 'failed' | undefined
}

const none: Suggestions = { options: [], lack: undefined }

/** Contacts that a text may mean. Those of the text before stay until its own are here. */
export function useSuggestions(typed: string, { limit, enabled }: { limit?: number; enabled: boolean }): Suggestions {
  const text = typed.trim()
  const [settled] = useDebouncedValue(text, PAUSE_MS)
  const { data, error, isPlaceholderData } = useQuery({
    ...routeQuery(lookupSuggest, { text: settled, limit }),
    enabled: enabled && isWanted(settled),
    placeholderData: (before, query) => (query && isNear(query.queryKey[2].text, settled) ? before : undefined),
    // The next keystroke asks again.
    retry: false,
  })
  if (!enabled || !isWanted(text)) return none
  if (error) return { options: [], lack: 'failed' }
  const options = isNear(settled, text) ? foundOptions(data?.suggestions ?? [], text) : []
  const answered = data !== undefined && !isPlaceholderData && settled === text
  return { options, lack: answered && options.length === 0 ? 'nothing' : undefined }
}

function isWanted(text: string): boolean {
  return text.length <= LONGEST && isSearchable(text)
}

/** True while somebody types on, or takes back: what the one text may mean says something of the other. */
function isNear(before: string, now: string): boolean {
  return before !== '' && now !== '' && (before.startsWith(now) || now.startsWith(before))
}
