import { textValue } from '#browser/logs/data/entry-values.ts'
import classes from '#browser/logs/drawer/Drawer.module.css'
import type { Entry } from '#contract/routes/logs.ts'
import { payloadFacts } from './payload-facts.ts'

/** The media, place, order or reply that came with a WhatsApp message, in Meta's own names. */
export function PayloadContent({ entry }: { entry: Entry }) {
  const facts = payloadFacts(entry.payload, textValue(entry.messageId))
  if (facts.length === 0) return null
  return (
    <dl className={classes.fields}>
      {facts.map(({ path, value }) => (
        <div key={path} className={classes.field}>
          <dt className="tb-mono">{path}</dt>
          <dd className={classes.text}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
