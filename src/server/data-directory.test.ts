import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadOwnerKey } from './access/owner-key.ts'
import { prepareDirectory } from './data-directory.ts'

const root = mkdtempSync(join(tmpdir(), 'tollbook-directory-'))
let umask: number
beforeAll(() => {
  umask = process.umask()
})
afterAll(() => {
  process.umask(umask)
  rmSync(root, { recursive: true, force: true })
})

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('the data directory', () => {
  it('is made for its owner alone, and so is what is written there', () => {
    const directory = join(root, 'new', 'data')
    prepareDirectory(directory)
    const key = loadOwnerKey(directory)
    writeFileSync(join(directory, 'other'), 'x')
    expect(readFileSync(join(directory, 'owner-key'), 'utf8').trim()).toBe(key)
    expect(['', 'owner-key', 'other'].map((name) => modeOf(join(directory, name)))).toEqual(['700', '600', '600'])
  })

  it('closes what an older gateway or a copy has left open, and leaves the directory as it is', () => {
    const directory = join(root, 'open')
    mkdirSync(join(directory, 'store'), { recursive: true })
    writeFileSync(join(directory, 'owner-key'), 'k')
    for (const name of ['', 'store', 'owner-key']) chmodSync(join(directory, name), 0o755)
    prepareDirectory(directory)
    expect(['', 'store', 'owner-key'].map((name) => modeOf(join(directory, name)))).toEqual(['755', '700', '600'])
  })

  it('that is a file is told in one line', () => {
    writeFileSync(join(root, 'file'), '')
    expect(() => prepareDirectory(join(root, 'file'))).toThrow(/^TOLLBOOK_DATA_DIR \S+ cannot be written: .+\.$/)
  })
})
