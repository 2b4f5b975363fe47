import type { LogScope } from '../view/log-scope.ts'

export function Histogram(_scope: LogScope) {
  return null
}
