import { accessProse } from './access-prose.ts'
import { auditProse } from './audit-prose.ts'
import { budgetProse } from './budget-prose.ts'
import { changeProse } from './change-prose.ts'
import { costProse } from './cost-prose.ts'
import { exportProse } from './export-prose.ts'
import { installationProse } from './installation-prose.ts'
import { lookupEvidenceProse } from './lookup-evidence-prose.ts'
import { lookupListProse } from './lookup-list-prose.ts'
import { lookupProse } from './lookup-prose.ts'
import { privacyProse } from './privacy-prose.ts'
import { rateCardProse } from './rate-card-prose.ts'
import { revealProse } from './reveal-prose.ts'
import { sendzenProse } from './sendzen-prose.ts'
import { sourceProse } from './source-prose.ts'
import { storyProse } from './story-prose.ts'
import { viewProse } from './view-prose.ts'
import { wasteProse } from './waste-prose.ts'

/** Of the operations that are not a channel's, by route id. */
export const sharedProse = {
  ...accessProse,
  ...auditProse,
  ...budgetProse,
  ...changeProse,
  ...costProse,
  ...exportProse,
  ...installationProse,
  ...lookupEvidenceProse,
  ...lookupListProse,
  ...lookupProse,
  ...privacyProse,
  ...rateCardProse,
  ...revealProse,
  ...sendzenProse,
  ...sourceProse,
  ...storyProse,
  ...viewProse,
  ...wasteProse,
}
