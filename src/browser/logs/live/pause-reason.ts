// Why rows that come must wait: the reader is doing something that moving rows would disturb.

export const pauseReasons = ['scrolled', 'selecting', 'reading', 'menu', 'hidden'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** So far from the top still counts as at the top, pixels. */
const AT_TOP = 8

const FLOATING = '[role="menu"], [role="listbox"], [data-floating], .mantine-Modal-root, .mantine-Popover-dropdown'

function isFloating(): boolean {
  // Some lists are in the page, hidden, before they are wanted.
  return [...document.querySelectorAll(FLOATING)].some((each) => each.checkVisibility())
}

/** Selected rows may be far from what is on screen. */
const SELECTED = '[data-selecting="true"]'

/** The element that scrolls the rows. */
export function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  for (let each = list?.querySelector('[role="grid"]')?.parentElement; each && list?.contains(each); ) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each
    each = each.parentElement
  }
  return null
}

export function isAtTop(list: HTMLElement | null): boolean {
  return (scrollerOf(list)?.scrollTop ?? 0) <= AT_TOP
}

/** What keeps rows from coming in now, or null. */
export function pauseReason(list: HTMLElement | null): PauseReason | null {
  if (document.visibilityState === 'hidden') return 'hidden'
  if (!list) return null
  if (isFloating()) return 'menu'
  if (list.querySelector(SELECTED) || marksText(list)) return 'selecting'
  if (!isAtTop(list)) return 'scrolled'
  // Keys act on the row that has the focus.
  return document.activeElement?.closest('tr[data-row]') && list.contains(document.activeElement) ? 'reading' : null
}

function marksText(list: HTMLElement): boolean {
  const selection = window.getSelection()
  return selection?.type === 'Range' && selection.anchorNode !== null && list.contains(selection.anchorNode)
}
