// The rules as the API gives and takes them. They are the installation's: the owner key alone sees and changes them.
import type { RetentionRule, RetentionState } from '#contract/routes/privacy.ts'
import { forbidden, type Principal } from '../../access/principal.ts'
import { sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { presentJob, readJobs } from '../job-rows.ts'
import { readCheckedAt } from './checked-at.ts'
import { readRules, requireRules, writeRules } from './rules.ts'

const MOST_RUNS = 20

export function requireKeeping({ projects, mayImport, masked }: Principal): void {
  if (projects === 'all' && mayImport && !masked) return
  throw forbidden('Retention is the installation’s: it needs the owner key.')
}

export async function readRetention(store: Store): Promise<RetentionState> {
  const [rules, checkedAt, runs] = await Promise.all([
    readRules(store),
    readCheckedAt(store),
    readJobs(store, sql`kind = 'retention'`, MOST_RUNS),
  ])
  return { rules, checkedAt, runs: runs.map(presentJob) }
}

/** Throws a 400 that names the field at fault. */
export async function changeRetention(
  store: Store,
  principal: Principal,
  rules: readonly RetentionRule[],
  now: number,
): Promise<void> {
  requireRules(rules)
  await writeRules(store, rules, principal.name, now)
}
