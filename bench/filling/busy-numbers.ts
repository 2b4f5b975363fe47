// Which numbers have the most entries.
import { KEPT_NUMBERS } from './copies.ts'

/** Counts entries by number. */
export class BusyNumbers {
  readonly #counts = new Map<string, number>()

  add(number: string): void {
    this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1)
  }

  /** Those that every group keeps. */
  busiest(): string[] {
    const sorted = [...this.#counts].toSorted(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
    return sorted.slice(0, KEPT_NUMBERS).map(([number]) => number)
  }
}
