// What a load was told, as a table for people.

export interface Answer {
  readonly kind: string
  readonly status: number
  readonly ms: number
  readonly caller: string
}

/** Times of 200s by kind, milliseconds, and how many were refused. */
export function tableOf(answers: readonly Answer[]): string {
  const kinds = [...new Set(answers.map(({ kind }) => kind))].sort()
  const lines = [...kinds, 'all'].map((kind) => {
    const own = answers.filter((answer) => kind === 'all' || answer.kind === kind)
    const times = own.flatMap(({ status, ms }) => (status === 200 ? [ms] : [])).sort((a, b) => a - b)
    const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
    const refused = (wanted: number) => own.filter(({ status }) => status === wanted).length
    return [kind, times.length, at(0.5), at(0.99), refused(429), refused(503)]
  })
  return [['kind', 'answers', 'p50 ms', 'p99 ms', '429', '503'], ...lines]
    .map((cells) => cells.map((cell, n) => (n === 0 ? String(cell).padEnd(14) : String(cell).padStart(9))).join(''))
    .join('\n')
}
