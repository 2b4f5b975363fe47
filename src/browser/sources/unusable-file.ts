export type FileProblem = 'too-large' | 'empty' | 'encoding' | 'quote' | 'binary' | 'unreadable' | 'no-list'

/** A file that cannot be sent. */
export class UnusableFile extends Error {
  readonly problem: FileProblem
  /** The line at fault, where there is one. */
  readonly line: number | undefined

  constructor(problem: FileProblem, line?: number) {
    super(problem)
    this.name = 'UnusableFile'
    this.problem = problem
    this.line = line
  }
}
