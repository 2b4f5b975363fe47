// What axe finds on a page.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

interface Part {
  /** Selector of what is looked at; else the whole page. */
  readonly within?: string
  /** Selector of what is not. */
  readonly without?: string
  /** Else all rules. */
  readonly rules?: readonly string[]
}

/** All of axe's rules that are on and whose outcome depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Every rule that is broken, and the elements that break it. */
export async function violations(page: Page, { within, without, rules }: Part = {}): Promise<string[]> {
  // Half a megabyte, which the builder would send twice each time: a page that was looked at holds it still.
  const isThere = await page.evaluate(() => 'axe' in window)
  // Within the page itself, without a second one that joins frames, and without reports on what is right: a quarter of
  // the time. No frame of ours holds anything to look at.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) }).setLegacyMode()
  axe.options({ resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) })
  if (within !== undefined) axe.include(within)
  if (without !== undefined) axe.exclude(without)
  const { violations: found } = await axe.analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}

/** The same in both themes, where the console follows the system. The dark is looked at for colours alone: nothing else
 * depends on it. Leaves the page in the light. */
export async function violationsInBothThemes(page: Page, part: Omit<Part, 'rules'> = {}): Promise<string[]> {
  const looked = async (colorScheme: 'light' | 'dark', rules?: readonly string[]) => {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const found = await violations(page, { ...part, ...(rules && { rules }) })
    return found.map((each) => `${colorScheme}, ${each}`)
  }
  const inDark = await looked('dark', COLOUR_RULES)
  return [...(await looked('light')), ...inDark]
}
