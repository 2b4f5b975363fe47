import type { LogScope } from '../view/log-scope.ts'

export function ViewMenu(_scope: LogScope) {
  return null
}
