/** What an operation of the contract is for. It lives here because the browser ships the routes. */
export interface Prose {
  readonly summary: string
  readonly description: string
  /** What a stream of events carries. */
  readonly events?: string
  /** Descriptions of what goes in, by name. */
  readonly input?: Readonly<Record<string, string>>
  /** Descriptions of what comes out, by name. */
  readonly output?: Readonly<Record<string, string>>
}
