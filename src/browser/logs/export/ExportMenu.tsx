import type { LogScope } from '../view/log-scope.ts'

export function ExportMenu(_scope: LogScope) {
  return null
}
