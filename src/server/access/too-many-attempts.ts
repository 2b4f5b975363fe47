import { ApiError } from '#contract/api-error.ts'

/** Too many wrong keys came from where this request comes from. */
export class TooManyAttempts extends ApiError {
  /** Until a key may be tried again. */
  readonly seconds: number

  constructor(seconds: number) {
    super(429, 'too_many_requests', `Too many wrong keys were tried. Try again in ${waitText(seconds)}.`, 'key')
    this.name = 'TooManyAttempts'
    this.seconds = seconds
  }
}

function waitText(seconds: number): string {
  if (seconds < 60) return `${seconds} second${seconds === 1 ? '' : 's'}`
  const minutes = Math.ceil(seconds / 60)
  return `${minutes} minute${minutes === 1 ? '' : 's'}`
}
