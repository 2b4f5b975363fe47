import type { Virtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'

/** Of what is on screen, so much in one step is more than anybody reads. */
const FAST = 0.5
/** Steps of that speed in a row: one alone is a key or a click, after which the reader reads. */
const STEPS = 2

/** How fast the list goes by. */
export interface Flight {
  /** The first row of the last step. */
  first: number
  steps: number
}

export function useFlight(): Flight {
  return useRef<Flight>({ first: 0, steps: 0 }).current
}

/** True while the list flies by, until it rests. */
export function isFlying({ steps }: Flight): boolean {
  return steps >= STEPS
}

/** Takes note of a step of the list. */
export function noteStep(
  flight: Flight,
  { range, isScrolling }: Pick<Virtualizer<HTMLDivElement, Element>, 'range' | 'isScrolling'>,
): void {
  const { startIndex, endIndex } = range ?? { startIndex: 0, endIndex: 0 }
  const step = Math.abs(startIndex - flight.first)
  flight.first = startIndex
  if (!isScrolling) flight.steps = 0
  else if (step > (endIndex - startIndex) * FAST) flight.steps += 1
  else if (!isFlying(flight)) flight.steps = 0
}
