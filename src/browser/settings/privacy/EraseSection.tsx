import { useRef, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { ErasurePreview } from '#contract/routes/privacy.ts'
import type { Session } from '#contract/routes/session.ts'
import { EraseForm } from './EraseForm.tsx'
import { EraseQuestion } from './EraseQuestion.tsx'
import { emptyDraft } from './erase-draft.ts'
import classes from './Privacy.module.css'

/** First what there is, then the number once more, then it goes. */
export function EraseSection({ session }: { session: Session }) {
  const { t } = useTranslation()
  // From a contact's page: in no address, which proxies write down.
  const { state } = useLocation() as { state: { number?: unknown } | null }
  const [draft, setDraft] = useState(() => emptyDraft(typeof state?.number === 'string' ? state.number : ''))
  const [found, setFound] = useState<ErasurePreview | null>(null)
  const [said, setSaid] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  return (
    <section className={classes.section} aria-labelledby="erase">
      <h2 id="erase" ref={title} className={classes.title} tabIndex={-1}>
        {t('privacy.erase.title')}
      </h2>
      <p className={classes.note}>{t('privacy.erase.note')}</p>
      <p role="status" className={classes.small}>
        {said}
      </p>
      {found ? (
        <EraseQuestion
          found={found}
          draft={draft}
          onBack={() => setFound(null)}
          onAsked={({ contact }) => {
            setFound(null)
            setDraft(emptyDraft(''))
            setSaid(t('privacy.erase.asked', { contact: contact?.masked ?? '' }))
            title.current?.focus()
          }}
        />
      ) : (
        <EraseForm
          draft={draft}
          session={session}
          onDraft={(next) => {
            setSaid('')
            setDraft(next)
          }}
          onFound={setFound}
        />
      )}
    </section>
  )
}
