// The course of a call as OneUptime wrote it until August 2025: what was said, what was asked, and what each key did.
import { isObject } from '#browser/logs/data/entry-values.ts'

export type CallStep =
  | { readonly kind: 'say'; readonly text: string }
  | {
      readonly kind: 'ask'
      readonly text: string | null
      readonly seconds: number | null
      /** What is said after each key; `null` is any other key. */
      readonly answers: readonly { readonly key: string | null; readonly text: string | null }[]
      /** What is said when nobody presses a key. */
      readonly silence: string | null
    }

/** The steps of a call's data; none for the plain form, which has only words. */
export function callSteps(data: unknown): CallStep[] {
  const steps = isObject(data) && Array.isArray(data.data) ? data.data : []
  return steps.filter(isObject).flatMap((step): CallStep[] => {
    const said = text(step.sayMessage)
    if (said !== null) return [{ kind: 'say', text: said }]
    const answers = isObject(step.onInputCallRequest) ? Object.entries(step.onInputCallRequest) : []
    const intro = text(step.introMessage)
    if (intro === null && answers.length === 0) return []
    return [
      {
        kind: 'ask',
        text: intro,
        seconds: typeof step.timeoutInSeconds === 'number' ? step.timeoutInSeconds : null,
        answers: answers.map(([key, answer]) => ({
          key: key === 'default' ? null : key,
          text: isObject(answer) ? text(answer.sayMessage) : null,
        })),
        silence: text(step.noInputMessage),
      },
    ]
  })
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
