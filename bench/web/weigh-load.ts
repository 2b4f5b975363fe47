// What a page fetches by itself when it is opened in a browser that has nothing of it.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { PageBytes, Weight } from './result.ts'
import { firstRows, openBrowser, type Subject, settleMs } from './subjects.ts'

/** `rows`: the page shows rows; else it stands when its heading does. */
export async function weighLoad(subject: Subject, path: string, rows: boolean): Promise<PageBytes> {
  const { page, cdp, close } = await openBrowser(subject)
  try {
    const travelled = new Map<string, number>()
    const asked = new Map<string, string>()
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url))
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { pathname, origin } = new URL(asked.get(requestId) ?? 'data:')
      if (origin === subject.origin) travelled.set(pathname, (travelled.get(pathname) ?? 0) + encodedDataLength)
    })
    await cdp.send('Network.enable')
    const weigh = (extension: string) => weightOf(subject, travelled, extension)
    await page.goto(subject.origin + path)
    if (rows) await firstRows(page)
    else await page.getByRole('heading').first().waitFor()
    const jsAtFirstRows = rows ? { jsAtFirstRows: weigh('.js') } : {}
    await wait(settleMs(1))
    const lcpMs = await largestPaint(page)
    return { page: subject.name, path, js: weigh('.js'), ...jsAtFirstRows, css: weigh('.css'), lcpMs }
  } finally {
    await close()
  }
}

function weightOf({ directory }: Subject, travelled: ReadonlyMap<string, number>, extension: string): Weight {
  const files = [...travelled].filter(([path]) => path.endsWith(extension))
  const sum = (of: (entry: [string, number]) => number) => files.reduce((total, entry) => total + of(entry), 0)
  return {
    travelled: sum(([, bytes]) => bytes),
    gzip: sum(([path]) => sizeOf(join(directory, path), '.gz')),
    parsed: sum(([path]) => sizeOf(join(directory, path))),
    files: files.length,
  }
}

/** Bytes of a built file, of its packed form where there is one. */
function sizeOf(path: string, packed = ''): number {
  return statSync(existsSync(path + packed) ? path + packed : path).size
}

function largestPaint(page: Page): Promise<number | null> {
  return page.evaluate(
    () =>
      new Promise<number | null>((resolve) => {
        const observer = new PerformanceObserver((entries) =>
          resolve(Math.round(entries.getEntries().at(-1)?.startTime ?? 0)),
        )
        observer.observe({ type: 'largest-contentful-paint', buffered: true })
        setTimeout(() => resolve(null), 500)
      }),
  )
}
