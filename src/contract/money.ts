// Exact decimals. Money is text on the wire and a Decimal(18,6) in the store; in between it is a bigint of
// millionths, never a float.

const SCALE = 6
const UNIT = 10n ** BigInt(SCALE)
const pattern = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/

/** As the store writes amounts: sums go over thousands of them. */
const plain = /^\d+(?:\.\d{1,6})?$/

/** Millionths of a decimal text, rounded half away from zero past six places; undefined if it is not a number. */
export function decimalUnits(text: string): bigint | undefined {
  if (text === '0') return 0n
  if (plain.test(text)) {
    const [whole = '', fraction = ''] = text.split('.')
    return BigInt(whole + fraction.padEnd(SCALE, '0'))
  }
  const match = pattern.exec(text.trim())
  if (!match) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const digits = BigInt(whole + fraction)
  const power = SCALE - fraction.length + Number(exponent)
  const units = power >= 0 ? digits * 10n ** BigInt(power) : divideRounded(digits, 10n ** BigInt(-power))
  return sign === '-' ? -units : units
}

function divideRounded(value: bigint, by: bigint): bigint {
  return (value + by / 2n) / by
}

/** The shortest decimal text of so many millionths: `75`, `0.79`, `-5`. */
export function decimalText(units: bigint): string {
  const sign = units < 0n ? '-' : ''
  const absolute = units < 0n ? -units : units
  const fraction = (absolute % UNIT).toString().padStart(SCALE, '0').replace(/0+$/, '')
  return `${sign}${absolute / UNIT}${fraction && `.${fraction}`}`
}

/** Throws a TypeError for what is not a decimal. */
export function requireUnits(text: string): bigint {
  const units = decimalUnits(text)
  if (units === undefined) throw new TypeError(`not a decimal: ${text}`)
  return units
}

/** Exact sum of decimal texts. */
export function addDecimals(...values: readonly string[]): string {
  return decimalText(values.reduce((sum, value) => sum + requireUnits(value), 0n))
}

/** Exact difference of two decimal texts. */
export function subtractDecimals(value: string, by: string): string {
  return decimalText(requireUnits(value) - requireUnits(by))
}

/** Negative, zero or positive, as for `Array.prototype.sort`. */
export function compareDecimals(a: string, b: string): number {
  const difference = requireUnits(a) - requireUnits(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** US cents as US dollars, by moving the point: `79` → `0.79`, `0.79` → `0.0079`. Exact, any number of digits. */
export function centsToDollars(cents: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(cents)
  if (!match) throw new TypeError(`not a decimal: ${cents}`)
  const [, sign = '', whole = '', fraction = ''] = match
  const padded = whole.padStart(3, '0')
  const dollars = padded.slice(0, -2)
  return `${sign}${dollars}.${padded.slice(-2)}${fraction}`.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
}
