import type { Range } from '#contract/view-state.ts'

/** Views of a log, or reports of the costs: the same thing in other words. */
export type ViewKind = 'log' | 'report'

/** A page whose addresses can be saved, and what is on it now. */
export interface ViewScope {
  /** Its id (contract view-page.ts). */
  readonly page: string
  readonly kind: ViewKind
  /** What is on screen as an address, without its question mark. */
  readonly search: string
  readonly range: Range
  /** The same, its range as the instants that it stands for now; undefined where the range does not move. */
  readonly fixed: { readonly search: string; readonly range: Range } | undefined
  /** A saved address as the page writes it by now. */
  readonly rewrite: (search: string) => string
  /** The page with this address; the plain page with an empty one. */
  readonly path: (search: string) => string
}

/** True when the screen shows what the address says. Filters mean the same in any order. */
export function shows(scope: ViewScope, search: string): boolean {
  return ordered(scope.rewrite(search)) === ordered(scope.search)
}

function ordered(address: string): string {
  return address.split('&').toSorted().join('&')
}
