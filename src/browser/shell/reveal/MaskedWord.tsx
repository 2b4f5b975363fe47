import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { withWords } from '#browser/i18n/words.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import classes from './Reveal.module.css'

const loadTip = withWords('drawer', () => import('./MaskedTip.tsx'))
const MaskedTip = lazy(async () => ({ default: (await loadTip()).MaskedTip }))

interface MaskedWordProps {
  /** It follows other words: a dot stands between. */
  after?: boolean
}

/** Says once for a page or a panel that what tells of people is masked, and on wish how; nothing for who sees all. */
export function MaskedWord({ after = false }: MaskedWordProps) {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  if (!session?.masked) return null
  const word = (
    <button type="button" className={classes.word}>
      {t('reveal.masked')}
    </button>
  )
  return (
    <>
      {after && ' · '}
      <Suspense fallback={word}>
        <MaskedTip>{word}</MaskedTip>
      </Suspense>
    </>
  )
}
