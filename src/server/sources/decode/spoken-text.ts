// What a call says. OneUptime has written a call's data in two shapes, and the API document shows a third one
// (shared facts, OneUptime 2.4).

/** The words of a call's data (JSON text): what a person heard, else the data as compact JSON, null if there is none. */
export function spokenText(callData: string): string | null {
  const data = parsed(callData)
  if (data === null || data === undefined) return null
  if (typeof data === 'string') return data || null
  return messageOf(data) ?? requestWords(data) ?? remainder(data, callData)
}

/** Today: `{"message": "…"}`. */
function messageOf(data: unknown): string | undefined {
  return textOf(data, 'message')
}

/** Before August 2025: the call request, a list of what to say and of what to ask. */
function requestWords(data: unknown): string | undefined {
  const steps = isObject(data) ? data.data : undefined
  if (!Array.isArray(steps)) return undefined
  const words = steps.flatMap((step) => textOf(step, 'sayMessage') ?? textOf(step, 'introMessage') ?? [])
  return words.length > 0 ? words.join(' ') : undefined
}

function remainder(data: unknown, callData: string): string | null {
  return isObject(data) && Object.keys(data).length === 0 ? null : callData
}

function textOf(value: unknown, key: string): string | undefined {
  const text = isObject(value) ? value[key] : undefined
  return typeof text === 'string' ? text : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Text that is not JSON is what was said.
    return text
  }
}
