// What axe finds on a page.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

interface Part {
  /** Selector of what is looked at; else the whole page. */
  readonly within?: string
  /** Selector of what is not. */
  readonly without?: string
  /** Else all rules. */
  readonly rules?: readonly string[]
}

/** Every rule that is broken, and the elements that break it. */
export async function violations(page: Page, { within, without, rules }: Part = {}): Promise<string[]> {
  // Within the page itself, without a second one that joins frames, and without reports on what is right: a quarter of
  // the time. No frame of ours holds anything to look at.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  axe.options({ resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) })
  if (within !== undefined) axe.include(within)
  if (without !== undefined) axe.exclude(without)
  const { violations: found } = await axe.analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}
