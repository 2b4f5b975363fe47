import type { LogScope } from '../view/log-scope.ts'

export function LiveToggle(_scope: LogScope) {
  return null
}
