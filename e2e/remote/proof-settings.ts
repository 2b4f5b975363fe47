// How large the proof is: short beside the other tests, full by `npm run mirror:proof`.

export interface ProofSettings {
  readonly seed: number
  /** At the scripted OneUptime to begin with, all channels together. */
  readonly rows: number
  /** Of each channel. */
  readonly badRows: number
  readonly entries: number
  readonly badEntries: number
  readonly kills: number
  /** Milliseconds that the gateway lives between two kills, least and most. */
  readonly life: readonly [least: number, most: number]
  /** Share of requests that go wrong. */
  readonly faultShare: number
  /** Faults that both upstreams together must have injected before they are calm. */
  readonly faults: number
  /** Milliseconds that the mirror may take to catch up in the end. */
  readonly patience: number
}

const short: ProofSettings = {
  seed: Number(process.env.PROOF_SEED ?? 1),
  rows: 3000,
  badRows: 8,
  entries: 600,
  badEntries: 10,
  kills: 3,
  life: [300, 4000],
  faultShare: 0.15,
  faults: 30,
  patience: 120_000,
}

const full: ProofSettings = {
  ...short,
  rows: 100_000,
  badRows: 60,
  entries: 20_000,
  badEntries: 80,
  kills: 20,
  life: [200, 8000],
  faultShare: 0.08,
  faults: 300,
  patience: 15 * 60_000,
}

export const proofSettings = process.env.PROOF === 'full' ? full : short
