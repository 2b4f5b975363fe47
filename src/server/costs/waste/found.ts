import type { Culprit, Waste, WasteExample } from '#contract/routes/cost-waste.ts'

/** An example before it is told to whom: by its newest entry, whose time is as the engine writes it. */
export interface FoundExample extends Omit<WasteExample, 'lastAt' | 'number' | 'text' | 'culprit'> {
  readonly createdAt: string
  readonly culprit: Culprit | null
}

/** What one kind of waste comes to. */
export interface Found {
  readonly atLeast: boolean
  readonly channels: Waste['channels']
  readonly examples: readonly FoundExample[]
}
