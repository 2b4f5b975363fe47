export interface EraseDraft {
  readonly number: string
  /** '' for every project. */
  readonly projectId: string
  readonly reason: string
  readonly ticket: string
}

export function emptyDraft(number: string): EraseDraft {
  return { number, projectId: '', reason: '', ticket: '' }
}

/** What the preview and the erasure are asked with. */
export function whomOf({ number, projectId }: EraseDraft): { number: string; projectId?: string } {
  return projectId === '' ? { number } : { number, projectId }
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** True where the same contact was typed again, in any writing. */
export function isTypedAgain(typed: string, number: string): boolean {
  const digits = digitsOf(number)
  return digits.length >= 3 && /^[+\d\s().-]*$/.test(number)
    ? digitsOf(typed) === digits
    : typed.trim().toLowerCase() === number.toLowerCase()
}
