// How many rows each part of the demo may add. Every part earns its share day by day and plays something only
// when it can pay for it, so that any number of rows spreads over the whole time in the same mixture.
import type { Stage } from './stage.ts'

export class Budget {
  /** Rows it may still add. */
  credit = 0
  private readonly share: number
  private earned = 0
  private days = 0

  /** `share`: its part of all rows, of 1. */
  constructor(share: number) {
    this.share = share
  }

  /** A day's income, out of that day's rows of all parts. */
  earn(rows: number): void {
    this.credit += rows * this.share
    this.earned += rows * this.share
    this.days += 1
  }

  /** What the credit will come to in so many days, as far as one can tell. */
  in(days: number): number {
    return this.credit + (this.earned / Math.max(1, this.days)) * days
  }

  /** Plays something and pays the rows that it added. */
  pay(stage: Stage, play: () => void): void {
    const before = stage.pushed
    play()
    this.credit -= stage.pushed - before
  }

  /** Leaves a part of the credit, of 1, to another budget. */
  leave(to: Budget, part: number): void {
    const left = Math.max(0, this.credit) * part
    this.credit -= left
    to.credit += left
  }
}
