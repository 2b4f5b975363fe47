import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { LogScope } from '#browser/logs/view/log-scope.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { formatQueryText } from '#contract/query-text/format-query-text.ts'
import { parseQueryText } from '#contract/query-text/parse-query-text.ts'
import type { QueryError } from '#contract/query-text/query-error.ts'
import { completionPlace } from './completion-place.ts'
import type { QueryOption } from './query-options.ts'
import { useRecentQueries } from './recent-queries.ts'
import { useQueryOptions } from './use-query-options.ts'
import { useQueryWords } from './use-query-words.ts'

interface Typed {
  readonly text: string
  readonly caret: number
}

/**
 * The text of the query box. At rest the chips say what is filtered and the box is empty; with the focus it holds the
 * same as text. What is typed stays here until it is applied, so that a keystroke costs nothing but this box.
 */
export function useQueryBox(scope: LogScope, input: RefObject<HTMLInputElement | null>) {
  const { channel, view, setView } = scope
  const zone = useZone()
  const known = useQueryWords(channel, view.filters)
  const { recent, remember, forget } = useRecentQueries(channel)
  const [focused, setFocused] = useState(false)
  const [draft, setDraft] = useState<Typed | null>(null)
  const [opened, setOpened] = useState(false)
  const [active, setActive] = useState(-1)
  const [submitted, setSubmitted] = useState(false)
  // Where the caret must be after the next paint: a completion moves it.
  const [wanted, setWanted] = useState<number | null>(null)
  const arrived = useRef(false)

  const applied = useMemo(
    () => formatQueryText(view.filters, channel, { words: known.words }),
    [view.filters, channel, known.words],
  )
  // What was applied last, until the page has taken it over: one may type on meanwhile.
  const sent = useRef<{ readonly typed: string; readonly applied: string } | null>(null)
  useEffect(() => {
    const mine = sent.current?.applied === applied ? sent.current.typed : undefined
    sent.current = null
    // A filter that changed elsewhere is newer than what was begun here.
    setDraft((typed) => (mine === undefined || typed?.text === mine ? null : typed))
  }, [applied])

  const own = focused && applied !== '' ? `${applied} ` : ''
  const text = draft?.text ?? own
  const caret = draft?.caret ?? own.length
  const parsed = useMemo(
    () => parseQueryText(text, channel, { words: known.words, clock: { now: new Date(), zone } }),
    [text, channel, known.words, zone],
  )
  const place = useMemo(
    () => completionPlace(text, caret, channel, known.words.label),
    [text, caret, channel, known.words],
  )
  const offered = useQueryOptions({ scope, text, place, known, recent, enabled: focused })
  const { options } = offered
  const dirty = draft !== null && draft.text.trim() !== applied
  const open = focused && opened && options.length > 0

  useLayoutEffect(() => {
    if (wanted === null) return
    input.current?.setSelectionRange(wanted, wanted)
    setWanted(null)
  }, [wanted, input])

  function type(next: string, at: number) {
    setDraft({ text: next, caret: at })
    setOpened(true)
    setActive(-1)
    setSubmitted(false)
  }

  function settle() {
    setDraft(null)
    setOpened(false)
    setActive(-1)
    setSubmitted(false)
  }

  function apply(query: string = text) {
    const options = { words: known.words, clock: { now: new Date(), zone } }
    const { filters, range, errors } = parseQueryText(query, channel, options)
    if (errors.length > 0) return setSubmitted(true)
    const next = formatQueryText(filters, channel, options)
    remember(filters)
    settle()
    if (next === applied && !range) return
    if (next !== applied) {
      sent.current = { typed: query, applied: next }
      setDraft({ text: query, caret: query.length })
    }
    setView({ filters, ...(range && { range }) })
  }

  function accept(option: QueryOption) {
    if (option.applies) return apply(option.insert)
    const next = text.slice(0, option.from) + option.insert + text.slice(option.to)
    const at = option.from + option.insert.length
    type(next, at)
    setWanted(at)
    // After a field come its values; after a value there is nothing to choose.
    setOpened(option.group !== 'values')
  }

  function enter() {
    const chosen = open ? options[active] : undefined
    // Half a value is no mistake yet while its other half is on offer.
    const half = parsed.errors.some(({ start, end }) => start <= caret && caret <= end)
    const rest = open && half && place.of === 'value' && place.typed !== '' ? options[0] : undefined
    const option = chosen ?? rest
    if (option) accept(option)
    else apply()
  }

  function move(by: number) {
    setOpened(true)
    // One place before the first is the text itself.
    if (open) setActive(((active + 1 + by + options.length + 1) % (options.length + 1)) - 1)
  }

  /** True for a key that the box has used. */
  function handle(key: string): boolean {
    if (key === 'ArrowDown') move(1)
    else if (key === 'ArrowUp') move(-1)
    else if (key === 'Enter') enter()
    else if (key === 'Tab') return complete()
    else if (key === 'Escape') leave()
    else return false
    return true
  }

  function complete(): boolean {
    const option = open ? (options[active] ?? (place.typed === '' ? undefined : options[0])) : undefined
    if (option) accept(option)
    return option !== undefined
  }

  function leave() {
    if (open) setOpened(false)
    else if (dirty) settle()
    else input.current?.blur()
  }

  function keyDown(event: KeyboardEvent) {
    arrived.current = false
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (!handle(event.key)) return
    event.preventDefault()
    // The drawer and the list have an Escape of their own.
    event.stopPropagation()
  }

  return {
    text,
    open,
    options,
    active,
    /** Why there is nothing to choose from. */
    lack: focused && opened ? offered.lack : undefined,
    focused,
    dirty,
    problem: problemAt(parsed.errors, submitted || !focused ? -1 : caret),
    anchor: place.from,
    words: known.words,
    canForget: recent.length > 0,
    forget,
    type,
    accept,
    apply: () => apply(),
    discard: settle,
    keyDown,
    setActive,
    /** A click puts the caret where no text was yet; it belongs after what has come. */
    click: () => {
      if (arrived.current && draft === null) setWanted(own.length)
      arrived.current = false
    },
    focus: () => {
      arrived.current = true
      setFocused(true)
      setOpened(true)
      if (draft === null) setWanted(applied === '' ? 0 : applied.length + 1)
    },
    blur: () => {
      setFocused(false)
      setOpened(false)
      if (text.trim() === applied || text.trim() === '') settle()
    },
    moveCaret: (at: number) => {
      if (at !== caret && !arrived.current) setDraft({ text, caret: at })
    },
  }
}

/** What is wrong away from the caret: a term that is still being typed is not wrong yet. */
function problemAt(errors: readonly QueryError[], caret: number): QueryError | undefined {
  return errors.find(({ start, end }) => caret < start || caret > end)
}
