// The log of a channel followed while rows keep coming: what the page weighs, minute by minute.
import { setTimeout as wait } from 'node:timers/promises'
import type { Gateway } from '../../e2e/gateway.ts'
import type { Channel } from '../../src/contract/channels/index.ts'
import type { TailResult } from './result.ts'
import { rounded, slope } from './statistics.ts'
import { steadyImport } from './steady-import.ts'
import { openBrowser, openRows, type Subject, settleMs, weighHeap } from './subjects.ts'

const PER_SECOND = 10
const MINUTE_MS = 60_000

export async function measureTail(
  subject: Subject,
  gateway: Gateway,
  channel: Channel,
  minutes: number,
): Promise<TailResult> {
  const { page, cdp, close } = await openBrowser(subject)
  try {
    await openRows(page, subject)
    await wait(settleMs(1))
    const weighed: TailResult['minutes'][number][] = []
    const weigh = async (minute: number) => {
      const mib = rounded(await weighHeap(cdp), 2)
      const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
      weighed.push({ minute, mib, nodes })
    }
    await weigh(0)
    await page.keyboard.press('l')
    const importing = steadyImport(gateway, channel, PER_SECOND, AbortSignal.timeout(minutes * MINUTE_MS))
    for (let minute = 1; minute <= minutes; minute += 1) {
      await wait(MINUTE_MS)
      await weigh(minute)
    }
    const later = weighed.slice(Math.ceil(weighed.length / 2)).map(({ mib }) => mib)
    return { minutes: weighed, mibPerMinute: rounded(slope(later), 3), rows: await importing }
  } finally {
    await close()
  }
}
