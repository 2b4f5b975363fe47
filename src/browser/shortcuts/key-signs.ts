// Keys as they are printed on keyboards.
import { isApple } from './key-name.ts'

const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Backspace: '⌫',
  Shift: '⇧',
}

/** `Mod+k` as `Ctrl K` or `⌘ K`; `space` is what the reader's language calls the space bar. */
export function keySigns(keys: string, space: string, apple: boolean = isApple()): string {
  return keys
    .split('+')
    .map((key) => {
      if (key === 'Mod') return apple ? '⌘' : 'Ctrl'
      if (key === 'Alt') return apple ? '⌥' : 'Alt'
      if (key === ' ') return space
      return signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)
    })
    .join(' ')
}
