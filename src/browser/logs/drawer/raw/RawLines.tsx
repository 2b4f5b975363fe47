import { type KeyboardEvent, memo, useEffect, useId, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Hit } from './json-lines.ts'
import classes from './Raw.module.css'

interface RawLinesProps {
  lines: readonly string[]
  wanted: string
  /** The hit that was gone to. */
  current: Hit | undefined
  /** The line whose value can be copied. */
  active: number
  onActive: (line: number) => void
}

const PAGE_LINES = 15

/** The lines as a list of which one is chosen, by arrow keys or by a click. */
export function RawLines({ lines, wanted, current, active, onActive }: RawLinesProps) {
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const chosen = Math.min(active, lines.length - 1)

  useEffect(() => {
    // Unfolding the text must not move it.
    if (!moved.current) {
      moved.current = true
      return
    }
    const hit = list.current?.querySelector('mark[data-current="true"]')
    const line = list.current?.children[chosen]
    ;(current && hit ? hit : line)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen, current])

  return (
    <div
      ref={list}
      className={classes.lines}
      role="listbox"
      tabIndex={0}
      aria-label={t('drawer.raw.lines')}
      aria-activedescendant={`${id}-${chosen}`}
      onKeyDown={onKeyDown}
    >
      {lines.map((line, place) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          key={place}
          id={`${id}-${place}`}
          place={place}
          text={line}
          wanted={wanted}
          currentStart={current?.line === place ? current.start : -1}
          chosen={place === chosen}
          onActive={onActive}
        />
      ))}
    </div>
  )

  function onKeyDown(event: KeyboardEvent) {
    const next = nextLine(event.key, chosen, lines.length - 1)
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onActive(next)
  }
}

function nextLine(key: string, line: number, last: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: line + 1,
    ArrowUp: line - 1,
    PageDown: line + PAGE_LINES,
    PageUp: line - PAGE_LINES,
    Home: 0,
    End: last,
  }
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined
  return next === undefined ? undefined : Math.max(0, Math.min(last, next))
}

interface LineProps {
  id: string
  place: number
  text: string
  wanted: string
  /** Where in this line the hit begins that was gone to; -1 for none. */
  currentStart: number
  chosen: boolean
  onActive: (line: number) => void
}

const Line = memo(function Line({ id, place, text, wanted, currentStart, chosen, onActive }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <span id={id} role="option" aria-selected={chosen} className={classes.line} onClick={() => onActive(place)}>
      {marked(text, wanted, currentStart)}
    </span>
  )
})

function marked(text: string, wanted: string, currentStart: number) {
  if (wanted === '') return text === '' ? ' ' : text
  const needle = wanted.toLowerCase()
  const lower = text.toLowerCase()
  const parts = []
  let done = 0
  for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, done)) {
    parts.push(text.slice(done, at))
    done = at + needle.length
    parts.push(
      <mark key={at} data-current={at === currentStart}>
        {text.slice(at, done)}
      </mark>,
    )
  }
  return [...parts, text.slice(done)]
}
