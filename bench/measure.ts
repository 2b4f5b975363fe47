// Times of repeated requests.

export interface Measurement {
  readonly name: string
  readonly kind: 'read' | 'write'
  readonly p50Ms: number
  readonly p95Ms: number
}

/** Runs `work` for warm-up, then `runs` times, one after another. */
export async function measure(name: string, work: () => Promise<unknown>, runs = 31, warmUp = 5): Promise<Measurement> {
  for (let n = 0; n < warmUp; n += 1) await work()
  const times: number[] = []
  for (let n = 0; n < runs; n += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1))
  return { name, kind: 'read', p50Ms: at(0.5), p95Ms: at(0.95) }
}
