// Which test files need a process of their own: those that open the engine, of which a process has one, start other
// processes, or change what a process has once. Found by what they import, so that nobody has to keep a list.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const needing = /src\/server\/store\/connect\.ts$|^(node:)?(child_process|worker_threads)$|^chdb|e2e\/gateway\.ts$/
const changing = /process\.(umask|chdir|exit)|\.listen\(/
const imported = /^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm

const known = new Map<string, boolean>()

function needsOwnProcess(file: string, seen: ReadonlySet<string> = new Set()): boolean {
  const before = known.get(file)
  if (before !== undefined || seen.has(file)) return before ?? false
  const text = readFileSync(file, 'utf8')
  const targets = [...text.matchAll(imported)].map(([, from, alone, late]) => pathOf(file, from ?? alone ?? late ?? ''))
  const needs =
    changing.test(text) ||
    targets.some((target) => needing.test(target)) ||
    targets.some(
      (target) => /\.tsx?$/.test(target) && existsSync(target) && needsOwnProcess(target, new Set([...seen, file])),
    )
  known.set(file, needs)
  return needs
}

function pathOf(file: string, target: string): string {
  if (target.startsWith('#')) return resolve('src', target.slice(1))
  return target.startsWith('.') ? resolve(dirname(file), target) : target
}

function testFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter(({ name }) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** Test files of the gateway that may run beside each other in one process, one after the other. */
export const together = testFiles('src/server').filter((file) => !needsOwnProcess(resolve(file)))
