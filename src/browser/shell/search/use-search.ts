import { useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { recentLookups } from '#browser/api/recent-lookups.ts'
import { paths } from '#browser/paths.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { oneLine, recentOptions, type SearchOption, textOptions } from './search-options.ts'
import { useSuggestions } from './use-suggestions.ts'

/** The text itself, before the first of the list. */
const TEXT = -1

export type Search = ReturnType<typeof useSearch>

/** A field that finds somebody: its text, and what it may mean. `initial` is what the page is about already. */
export function useSearch(initial = '') {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const client = useQueryClient()
  const [text, setText] = useState(initial)
  const [about, setAbout] = useState(initial)
  const [opened, setOpened] = useState(false)
  const [place, setPlace] = useState(TEXT)
  // Another page is about somebody else.
  if (about !== initial) {
    setAbout(initial)
    setText(initial)
  }

  // What the page is about already is not looked for again, and not offered.
  const asked = text === initial ? '' : text
  const here = paths.lookup(initial)
  const found = useSuggestions(asked, { enabled: opened })
  const recent = opened ? recentOptions(recentLookups(client), asked).filter(({ path }) => path !== here) : []
  const people = found.options.length > 0 ? found.options : recent
  const options: readonly SearchOption[] = [...people, ...textOptions(text)]
  const open = opened && options.length > 0
  const active = open ? Math.min(place, options.length - 1) : TEXT

  function close() {
    setOpened(false)
    setPlace(TEXT)
  }

  function type(next: string) {
    setText(next)
    setPlace(TEXT)
    setOpened(true)
  }

  function pick({ path }: SearchOption, elsewhere = false) {
    close()
    if (elsewhere) {
      window.open(path, '_blank', 'noopener')
      return
    }
    // What the address will say is what the field shows; on a phone the keyboard goes.
    setText(new URLSearchParams(path.slice(path.indexOf('?'))).get('number') ?? '')
    input.current?.blur()
    void navigate(path)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const [asIs] = textOptions(text)
    if (asIs) pick(asIs)
    else input.current?.focus()
  }

  function move(to: number) {
    setOpened(true)
    if (open) setPlace(to < TEXT ? options.length - 1 : to >= options.length ? TEXT : to)
  }

  /** True for a key that the search has used. */
  function handle(key: string, elsewhere: boolean): boolean {
    const chosen = options[active]
    if (key === 'ArrowDown') move(active + 1)
    else if (key === 'ArrowUp') move(active - 1)
    else if (key === 'Home' && chosen) move(0)
    else if (key === 'End' && chosen) move(options.length - 1)
    else if (key === 'Enter' && chosen) pick(chosen, elsewhere)
    else if (key === 'Escape') leave()
    else return false
    return true
  }

  function leave() {
    if (open) close()
    else if (text !== initial) setText(initial)
    else input.current?.blur()
  }

  function keyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return
    const elsewhere = event.ctrlKey || event.metaKey
    if (elsewhere && event.key !== 'Enter') return
    if (!handle(event.key, elsewhere)) return
    event.preventDefault()
    // The drawer has an Escape of its own.
    event.stopPropagation()
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData.getData('text')
    if (!/[\r\n]/.test(pasted)) return
    event.preventDefault()
    const { currentTarget: field } = event
    field.setRangeText(oneLine(pasted), field.selectionStart ?? 0, field.selectionEnd ?? text.length, 'end')
    type(field.value)
  }

  return {
    ...{ id, input, text, open, options, active, submit, pick, keyDown, paste, type, close },
    lack: people.length === 0 ? found.lack : undefined,
    /** Opens the list, which the focus alone does not: it may come with the page. */
    show: () => setOpened(true),
    /** The focus, from anywhere on the page. */
    focus: () => {
      input.current?.focus()
      input.current?.select()
      setOpened(true)
    },
  }
}
