/** What the person at the terminal asked wrongly; the message names the option. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What went wrong elsewhere, in words for the person at the terminal. Exit code 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
}
