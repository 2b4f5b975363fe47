// What a log line says of an error: what and where, never the words. Those of the engine, of zod and of JSON quote what
// people wrote, and with it numbers, names and texts.

/** In the form of pino's own lines. */
export interface ErrorLine {
  [key: string]: unknown
  /** The error's name. */
  type: string
  /** Such as `ECONNREFUSED` or the engine's own `UNKNOWN_TABLE`. */
  code?: string
  /** Only of mistakes in our code, which name our own names; else empty. */
  message: string
  /** The frames, without the message that stands above them. */
  stack: string
  cause?: ErrorLine
}

/** Errors of the language tell of a program. SyntaxError is JSON's, too. */
const ofProgram = new Set(['TypeError', 'RangeError', 'ReferenceError'])
const MAX_CAUSES = 3
const MAX_MESSAGE = 200

export function describeError(error: unknown, causes = MAX_CAUSES): ErrorLine {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const { code, type } = error as { code?: unknown; type?: unknown }
  // Those of the engine are numbers; its names say more.
  const word = [type, code].find((each) => typeof each === 'string' && /^\w{1,60}$/.test(each))
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .join('\n')
  return {
    type: error.name,
    ...(typeof word === 'string' && { code: word }),
    message: ofProgram.has(error.name) ? withoutValues(error.message) : '',
    stack: stack ?? '',
    ...(error.cause !== undefined && causes > 0 && { cause: describeError(error.cause, causes - 1) }),
  }
}

/** Names of properties are short words; anything else that is quoted, and anything like a number, is a value. */
function withoutValues(message: string): string {
  return message
    .replace(/(["'`])(?!\w{1,40}\1)(.*?)\1/gs, '$1…$1')
    .replace(/\+?\d[\d\s()-]{3,}/g, '…')
    .slice(0, MAX_MESSAGE)
}
