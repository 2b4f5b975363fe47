// Every shortcut of the console, once: the handlers (`useShortcuts`) and the overlay that `?` opens read this list.
// The words of each are in i18n/*/shortcuts.json under `label.<id>`. A feature that adds a key adds its line here.

/** The parts of the overlay, in the order in which it shows them. */
export const shortcutGroups = ['everywhere', 'filters', 'list', 'entry'] as const
export type ShortcutGroup = (typeof shortcutGroups)[number]

export interface Shortcut {
  readonly id: string
  readonly group: ShortcutGroup
  /**
   * Combinations that do the same, such as `j`, `ArrowDown`, `Shift+ArrowDown`, `Mod+k`. `Mod` is ⌘ on Apple's
   * machines and Ctrl elsewhere. A sign that needs Shift to type (`?`) is written without it.
   */
  readonly keys: readonly string[]
  /** Only while the focus is within such an element (a CSS selector); elsewhere the key keeps its usual meaning. */
  readonly within?: string
  /** Also while the caret is in a box. */
  readonly whileTyping?: true
}

const GRID = '[role="grid"]'
const AMONG_ENTRIES = `${GRID}, [data-entry-list], [data-entry-head]`
// A row, or one of its cells; the box and the button in it have keys of their own.
const ROW = 'tr[data-row]:focus, td[data-column]:focus, td[data-column] a:focus'

export const shortcuts = [
  { id: 'palette', group: 'everywhere', keys: ['Mod+k'], whileTyping: true },
  { id: 'keys', group: 'everywhere', keys: ['?'] },
  { id: 'search', group: 'everywhere', keys: ['/'] },
  { id: 'filter', group: 'filters', keys: ['f'] },
  { id: 'next', group: 'list', keys: ['j'] },
  { id: 'previous', group: 'list', keys: ['k'] },
  { id: 'nextRow', group: 'list', keys: ['ArrowDown'], within: AMONG_ENTRIES },
  { id: 'previousRow', group: 'list', keys: ['ArrowUp'], within: AMONG_ENTRIES },
  { id: 'pageDown', group: 'list', keys: ['PageDown'], within: GRID },
  { id: 'pageUp', group: 'list', keys: ['PageUp'], within: GRID },
  { id: 'firstRow', group: 'list', keys: ['Home'], within: GRID },
  { id: 'lastRow', group: 'list', keys: ['End'], within: GRID },
  { id: 'previousCell', group: 'list', keys: ['ArrowLeft'], within: ROW },
  { id: 'nextCell', group: 'list', keys: ['ArrowRight'], within: ROW },
  { id: 'open', group: 'list', keys: ['Enter'], within: ROW },
  { id: 'contact', group: 'list', keys: ['c'], within: ROW },
  { id: 'menu', group: 'list', keys: ['m'], within: ROW },
  { id: 'filterByValue', group: 'list', keys: ['f'], within: ROW },
  { id: 'excludeValue', group: 'list', keys: ['Shift+f'], within: ROW },
  { id: 'select', group: 'list', keys: ['x', ' '], within: ROW },
  { id: 'selectDown', group: 'list', keys: ['Shift+ArrowDown'], within: ROW },
  { id: 'selectUp', group: 'list', keys: ['Shift+ArrowUp'], within: ROW },
  { id: 'selectAll', group: 'list', keys: ['Mod+a'], within: GRID },
  { id: 'jump', group: 'list', keys: ['t'] },
  { id: 'live', group: 'list', keys: ['l'] },
  { id: 'close', group: 'entry', keys: ['Escape'] },
] as const satisfies readonly Shortcut[]

export type ShortcutId = (typeof shortcuts)[number]['id']

/** The shortcut of this name. */
export function shortcutOf(id: ShortcutId): Shortcut {
  const found: Shortcut | undefined = shortcuts.find((each) => each.id === id)
  if (!found) throw new Error(`no shortcut ${id}`)
  return found
}
