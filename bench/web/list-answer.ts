// How long the gateway takes to answer what the log asks first.
import type { Gateway } from '../../e2e/gateway.ts'
import { timesOf } from '../measure.ts'
import { median, rounded } from './statistics.ts'
import { openBrowser, openRows, type Subject } from './subjects.ts'

const WARM_UP = 5
const TIMES = 15

/** Milliseconds, the median; asked from outside of the browser, so that its own work does not count. */
export async function timeListAnswer(subject: Subject, gateway: Gateway): Promise<number> {
  const { page, close } = await openBrowser(subject)
  try {
    const asked = page.waitForRequest((request) => request.url().includes('/get-list'))
    await openRows(page, subject)
    const request = await asked
    const { pathname, search } = new URL(request.url())
    const body = request.postData() ?? undefined
    const ask = async () => (await gateway.fetch(pathname + search, { method: request.method(), body })).text()
    return rounded(median(await timesOf(ask, { runs: TIMES, warmUp: WARM_UP })))
  } finally {
    await close()
  }
}
