import { useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { useLate } from '#browser/ui/use-late.ts'
import type { RevealSubject } from '#contract/routes/reveals.ts'
import { MaskedWord } from './MaskedWord.tsx'
import classes from './Reveal.module.css'
import { RevealedWords } from './RevealedWords.tsx'
import { useRevealing, useReveals } from './reveal-queries.ts'

const loadDialog = () => import('./RevealDialog.tsx')

interface RevealLineProps {
  /** Undefined where the gateway gave nothing to name it by: then it cannot be revealed. */
  subject: RevealSubject | undefined
}

/** Of one entry or contact that a caller sees masked: that it is, whether it is revealed, and the way from one to the other. */
export function RevealLine({ subject }: RevealLineProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const dialog = useLate(loadDialog, button, asking)
  const { session, mayReveal, minutes, reveals, ends } = useReveals(subject ?? {}, subject !== undefined)
  const { end } = useRevealing()
  if (!session?.masked) return null
  if (!mayReveal || !subject)
    return (
      <p className={classes.line}>
        <MaskedWord /> <span>{t('reveal.ask')}</span>
      </p>
    )
  // Newest first, so the first is the last to end.
  const [reveal] = reveals
  return (
    <div className={classes.line} data-revealed={reveal !== undefined}>
      {reveal ? <RevealedWords expiresAt={reveal.expiresAt} end={ends[0] ?? 0} /> : <MaskedWord />}
      {/* One button for both ways, and never a disabled one: who pressed it keeps the focus. */}
      <Button ref={button} className={classes.button ?? ''} variant="subtle" aria-busy={end.isPending} onClick={press}>
        {reveal ? t('reveal.end') : t('reveal.begin')}
      </Button>
      <span className="tb-visually-hidden" role="status">
        {reveal ? t('reveal.revealed') : ''}
      </span>
      {dialog && (
        <dialog.RevealDialog subject={subject} minutes={minutes} opened={asking} onClose={() => setAsking(false)} />
      )}
    </div>
  )

  function press() {
    if (!reveal) setAsking(true)
    else if (!end.isPending) end.mutate(reveals.map(({ id }) => id))
  }
}
