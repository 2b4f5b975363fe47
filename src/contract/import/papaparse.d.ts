// The part of papaparse that is used here; the package brings no types.
declare module 'papaparse' {
  interface ParserConfig {
    readonly delimiter: string
    readonly newline: '\n' | '\r'
  }

  interface Parsed {
    readonly data: string[][]
    readonly errors: readonly { readonly code: string; readonly row: number }[]
    readonly meta: { readonly cursor: number }
  }

  interface Parser {
    /** With `ignoreLastRow` the last row stays: the text from `meta.cursor` on belongs to the next call. */
    parse(text: string, baseIndex: number, ignoreLastRow: boolean): Parsed
  }

  const Papa: { readonly Parser: new (config: ParserConfig) => Parser }
  // biome-ignore lint/style/noDefaultExport: it is how the package exports.
  export default Papa
}
