/** What the plans of a number are filed under: the first digits of its calling code, `49` of 4915123454567. */
export function planZone(digits: string): string {
  return /^[17]/.test(digits) ? digits.slice(0, 1) : digits.slice(0, 2)
}
