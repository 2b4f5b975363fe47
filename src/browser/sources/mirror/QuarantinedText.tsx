import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import classes from './Quarantine.module.css'

/** Characters of a row that are shown at first: a long one would push all others out of sight. */
const SHOWN = 400

/** A row as it came; the copy is always the whole of it. */
export function QuarantinedText({ raw }: { raw: string }) {
  const { t } = useTranslation()
  const [whole, setWhole] = useState(false)
  const long = raw.length > SHOWN * 1.25
  return (
    <>
      <CodeBlock
        code={long && !whole ? `${raw.slice(0, SHOWN)}…` : raw}
        copied={raw}
        label={t('sources.quarantine.copy')}
      />
      {long && (
        <Button size="compact-xs" className={classes.whole ?? ''} onClick={() => setWhole(!whole)}>
          {whole ? t('sources.quarantine.less') : t('sources.quarantine.whole', { count: raw.length })}
        </Button>
      )}
    </>
  )
}
