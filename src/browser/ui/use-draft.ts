import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 200

/**
 * Text that is on screen at once and in the view after a pause in typing. What comes from elsewhere (Back, a cleared
 * filter) replaces it.
 */
export function useDraft(value: string, commit: (value: string) => void) {
  const [draft, setDraft] = useState(value)
  const sent = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(commit)
  latest.current = commit

  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    clearTimeout(timer.current)
    setDraft(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  function send(text: string) {
    clearTimeout(timer.current)
    if (text.trim() === sent.current) return
    sent.current = text.trim()
    latest.current(sent.current)
  }

  return {
    draft,
    change: (text: string) => {
      setDraft(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => send(text), PAUSE_MS)
    },
    /** Enter, or leaving the box: no need to wait. */
    flush: () => send(draft),
    clear: () => {
      setDraft('')
      send('')
    },
  }
}
