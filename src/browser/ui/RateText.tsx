import type { Rate } from '#contract/rates/rate.ts'
import { useRateWords } from './use-rate-words.ts'

/** One rate in words: "SMS to Germany, from 1 Jul 2026: $0.079 a segment". */
export function RateText({ rate }: { rate: Rate }) {
  return <>{useRateWords().sentence(rate)}</>
}
