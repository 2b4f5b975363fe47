// Known holes in what is installed for use: a high or critical one fails. Where the registry has no list of them, or
// cannot be asked, that is said in one line: it must not decide whether the tests run.
import { spawnSync } from 'node:child_process'

const MAX_MS = 30_000

const flags = ['--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0']
const { stdout } = spawnSync('npm', ['audit', ...flags], { encoding: 'utf8', timeout: MAX_MS })

const report = parse(stdout)
const found = report?.metadata?.vulnerabilities
if (!found) {
  console.log(`audit: not possible here (${report?.message ?? 'no answer'})`)
} else if (found.high + found.critical > 0) {
  for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {}))
    if (severity === 'high' || severity === 'critical') console.error(`audit: ${severity}: ${name} ${range}`)
  process.exitCode = 1
} else {
  console.log('audit: nothing high or critical is known')
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
