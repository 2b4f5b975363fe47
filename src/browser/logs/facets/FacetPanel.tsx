import type { LogScope } from '../view/log-scope.ts'

export function FacetPanel(_scope: LogScope) {
  return null
}
