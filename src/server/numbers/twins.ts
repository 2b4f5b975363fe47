// Two spellings of one number. WhatsApp keeps what a country has since changed (shared facts, WhatsApp 2.4).

interface Fold {
  /** Groups 1 and 2 surround what is put in or taken out. */
  readonly pattern: RegExp
  readonly twin: string
}

const folds: readonly Fold[] = [
  // Brazil put a 9 before mobile numbers; accounts made before that go without.
  { pattern: /^(55[1-9]\d)9([6-9]\d{7})$/, twin: '$1$2' },
  { pattern: /^(55[1-9]\d)([6-9]\d{7})$/, twin: '$19$2' },
  // Mexico took the 1 of mobile numbers away; old accounts keep it.
  { pattern: /^(52)1(\d{10})$/, twin: '$1$2' },
  { pattern: /^(52)(\d{10})$/, twin: '$11$2' },
  // Argentina has the 9 of mobile numbers only when called from abroad.
  { pattern: /^(54)9(\d{10})$/, twin: '$1$2' },
  { pattern: /^(54)(\d{10})$/, twin: '$19$2' },
]

/** Other digits under which the same line is known, country code included; usually none. */
export function twinsOf(digits: string): readonly string[] {
  return folds.filter(({ pattern }) => pattern.test(digits)).map(({ pattern, twin }) => digits.replace(pattern, twin))
}
