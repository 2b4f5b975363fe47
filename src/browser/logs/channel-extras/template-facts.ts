// A template that was sent, as OneUptime writes it where it has no text: `Template: <key> Variables: {json}`.
import { type Fact, fact } from './content-facts.ts'
import { payloadFacts } from './payload-facts.ts'

export function templateFacts(text: string | null): Fact[] {
  const [, key, variables] = /^Template: (\S+)(?: Variables: (.*))?$/s.exec(text ?? '') ?? []
  return key === undefined ? [] : [...fact('template', key, 'id'), ...variableFacts(variables)]
}

function variableFacts(json: string | undefined): Fact[] {
  try {
    const variables: unknown = JSON.parse(json ?? '{}')
    // As templates write their variables.
    return payloadFacts({ '': variables }).map((each) => ({ ...each, path: `{{${each.path?.slice(1)}}}` }))
  } catch {
    // Cut short where the log keeps no more of it: the text itself is shown.
    return []
  }
}
