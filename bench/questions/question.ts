// What both sides are asked.

export interface GatewayRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
}

export interface PostgresQuestion {
  /** Ways to write it, of which the fastest counts. Each has, for one request after the other, its statements. */
  readonly ways: readonly (readonly (readonly string[])[])[]
  /** Statements that a server asks side by side take as long as the longest of them; others, the sum. */
  readonly sideBySide: boolean
}

/** The same from both, in words: counts and sums by whatever they are of. */
export type Answer = ReadonlyMap<string, string>

/** Asked once, apart from what is timed. */
export interface Check {
  readonly request: GatewayRequest
  /** Of the answer's JSON. */
  readonly read: (answer: unknown) => Answer
  /** Answers two columns: of what, and how much. */
  readonly statement: string
}

/** Which targets hold for it. `busy` is the number that a large share of all entries has. */
export type QuestionKind =
  | 'first page'
  | 'list'
  | 'item'
  | 'number'
  | 'ends with'
  | 'busy'
  | 'text'
  | 'count'
  | 'cost'
  | 'explore'

export interface Question {
  readonly name: string
  readonly kind: QuestionKind
  /** Asked in turn. */
  readonly requests: readonly GatewayRequest[]
  /** Each is asked once by a process: what it keeps of an answer is no help. */
  readonly isNew?: boolean
  readonly postgres?: PostgresQuestion
  readonly checks?: readonly Check[]
}
