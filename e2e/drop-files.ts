// Files dropped on a page as a file manager does it: the browser itself hands them over, and would open them if the page
// did not take them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'

/** A file to drop: its name, and its text or bytes. */
export type Dropped = readonly [name: string, content: string | Uint8Array]

export async function dropFiles(target: Locator, ...files: readonly Dropped[]): Promise<void> {
  // Until it stands still and nothing lies over it.
  await target.hover({ trial: true })
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to drop on')
  const folder = mkdtempSync(join(tmpdir(), 'tollbook-drop-'))
  const paths = files.map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  const page = target.page()
  const session = await page.context().newCDPSession(page)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data })
  await session.detach()
  // The page may read the file for as long as it is open.
  page.once('close', () => rmSync(folder, { recursive: true, force: true }))
}

/** Holds what the page sends back to so many bytes a second; 0 lets it go. */
export async function slowUploads(target: Locator, bytesPerSecond: number): Promise<void> {
  const session = await target.page().context().newCDPSession(target.page())
  await session.send('Network.enable')
  const uploadThroughput = bytesPerSecond === 0 ? -1 : bytesPerSecond
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput },
  })
}
