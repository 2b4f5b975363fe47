import { useEffect, useRef } from 'react'
import { combination } from './key-name.ts'
import { type Shortcut, type ShortcutId, shortcuts } from './shortcuts.ts'

/** False leaves the key to whatever else wants it. */
export type ShortcutHandler = (event: KeyboardEvent) => void | boolean | Promise<void>
export type ShortcutHandlers = Partial<Record<ShortcutId, ShortcutHandler>>

const all: readonly (Shortcut & { readonly id: ShortcutId })[] = shortcuts
const bound: { readonly current: ShortcutHandlers }[] = []

/**
 * Binds shortcuts of the registry while the component is on screen; what came on screen last has a key first. They
 * rest while somebody types, and while a menu, a popover or a dialog is open above the page: those have keys of their
 * own.
 */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    if (bound.length === 0) window.addEventListener('keydown', press)
    bound.unshift(latest)
    return () => {
      bound.splice(bound.indexOf(latest), 1)
      if (bound.length === 0) window.removeEventListener('keydown', press)
    }
  }, [])
}

function press(event: KeyboardEvent): void {
  for (const id of shortcutsFor(event)) {
    for (const { current } of bound) {
      const handler = current[id]
      if (!handler || handler(event) === false) continue
      event.preventDefault()
      return
    }
  }
}

const FLOATING = '[role="menu"], [role="listbox"], [data-floating], .mantine-Modal-root, .mantine-Drawer-root'

/** What a key may mean here; a meaning that is for this very place comes first. */
function shortcutsFor(event: KeyboardEvent): ShortcutId[] {
  const { target } = event
  if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return []
  const pressed = combination(event)
  const resting = isTyping(target) || target.closest(FLOATING) !== null
  return all
    .filter(({ keys, whileTyping }) => keys.includes(pressed) && (whileTyping || !resting))
    .filter(({ within }) => within === undefined || target.closest(within) !== null)
    .sort((a, b) => Number(b.within !== undefined) - Number(a.within !== undefined))
    .map(({ id }) => id)
}

function isTyping(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !/^(button|checkbox|radio|submit|reset)$/.test(target.type)
  return (target instanceof HTMLElement && target.isContentEditable) || /^(TEXTAREA|SELECT)$/.test(target.tagName)
}
