import { useLabels } from '#browser/i18n/use-labels.ts'
import type { Anomaly } from '#contract/routes/cost-outlook.ts'
import { useStepName } from '../use-step-name.ts'

/** `Country: Germany` */
export function useCauseName(): (contributor: NonNullable<Anomaly['contributor']>) => string {
  const labels = useLabels()
  const nameOf = useStepName()
  return ({ dimension, id, label }) => `${labels.dimension(dimension)}: ${nameOf({ dimension, id, label })}`
}
