// How many streams may be open at once: each costs a question to the store whenever something comes.
import { ApiError } from '#contract/api-error.ts'

const ALL = 200
const PER_CALLER = 20

export interface Places {
  /** Takes a place and answers how to give it back. Throws 429 when there is none. */
  take(caller: string): () => void
}

export function makePlaces(all = ALL, perCaller = PER_CALLER): Places {
  const taken = new Map<string, number>()
  let total = 0
  return {
    take(caller) {
      const own = taken.get(caller) ?? 0
      if (total >= all || own >= perCaller)
        throw new ApiError(
          429,
          'too_many_requests',
          own >= perCaller
            ? `This key follows ${own} logs already, the most it may at once.`
            : `The gateway has ${total} followers already, the most it takes at once.`,
        )
      total += 1
      taken.set(caller, own + 1)
      let given = false
      return () => {
        if (given) return
        given = true
        total -= 1
        const left = (taken.get(caller) ?? 1) - 1
        if (left === 0) taken.delete(caller)
        else taken.set(caller, left)
      }
    },
  }
}
