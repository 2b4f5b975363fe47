import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react'

/**
 * Moves the lines of a list by a handle, with any pointer. A line changes places as soon as the pointer is over the
 * middle of the next, so that what is seen is what is chosen.
 */
export function useDragOrder(onMove: (key: string, by: number) => void) {
  const [dragged, setDragged] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const latest = useRef(onMove)
  latest.current = onMove

  function start(event: ReactPointerEvent<HTMLElement>, key: string) {
    if (event.button !== 0) return
    event.preventDefault()
    setDragged(key)
    const follow = ({ clientY }: PointerEvent) => {
      const lines = [...(list.current?.children ?? [])].filter((line) => line instanceof HTMLElement)
      const from = lines.findIndex(({ dataset }) => dataset.column === key)
      const passed = lines.filter((line, place) => {
        const { top, height } = line.getBoundingClientRect()
        return place !== from && clientY > top + height / 2
      }).length
      if (passed !== from) latest.current(key, passed - from)
    }
    const end = () => {
      setDragged(null)
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
    }
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
  }

  return { list, dragged, start }
}
