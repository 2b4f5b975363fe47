// The mirror loses nothing, doubles nothing and hides nothing, whatever its upstreams and the machine do to it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../ensure-built.ts'
import { type Finding, findDifferences } from './findings.ts'
import { beginProof, calmDown, killAgainAndAgain } from './proof-run.ts'
import { proofSettings } from './proof-settings.ts'
import { untilMirrored } from './sources-api.ts'

const nothing = { lost: [], doubled: [], unexpected: [], stale: [], wrong: [] }
const limit = 60_000 + proofSettings.kills * 30_000 + proofSettings.patience * 2

let proof: Awaited<ReturnType<typeof beginProof>>
beforeAll(async () => {
  ensureBuilt()
  proof = await beginProof(proofSettings)
}, 180_000)
afterAll(() => proof?.end())

test('every row is there once with its last status, and every bad row once in quarantine', {
  timeout: limit,
}, async () => {
  await killAgainAndAgain(proof, proofSettings)
  const since = await calmDown(proof)
  const sources = await untilMirrored(proof.gateway, ({ id }) => since[id] ?? 0, proofSettings.patience)
  const findings = await findDifferences(proof.gateway, proof, sources)
  printFigures(findings)
  for (const finding of findings) expect.soft(finding, finding.name).toMatchObject(nothing)
  expect(findings.every(({ expected }) => expected > 0)).toBe(true)
  expect(proof.kills).toBe(proofSettings.kills)
})

function printFigures(findings: readonly Finding[]): void {
  const { oneuptime, sendzen, kills } = proof
  const figures = findings.map(({ name, expected, lost, doubled, unexpected, stale }) => [
    name,
    { expected, lost: lost.length, doubled: doubled.length, unexpected: unexpected.length, stale: stale.length },
  ])
  console.table(Object.fromEntries(figures))
  for (const [name, { faults }] of Object.entries({ OneUptime: oneuptime, SendZen: sendzen }))
    console.log(`${name}: ${faults.requests} requests, faults injected ${JSON.stringify(faults.injected)}`)
  console.log(`kills: ${kills}, seed: ${proofSettings.seed}`)
}
