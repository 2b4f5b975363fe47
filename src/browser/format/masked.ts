/** True for a text or a name that the gateway masked: there is nothing to count or to copy in it. */
export function isMaskedText(text: string): boolean {
  return text === '•••'
}
