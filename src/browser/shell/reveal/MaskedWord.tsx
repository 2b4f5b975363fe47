import { Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sessionQuery } from '#browser/session/session-query.ts'
import classes from './Reveal.module.css'

interface MaskedWordProps {
  /** It follows other words: a dot stands between. */
  after?: boolean
}

/** Says once for a page or a panel that what tells of people is masked, and on wish how; nothing for who sees all. */
export function MaskedWord({ after = false }: MaskedWordProps) {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  if (!session?.masked) return null
  return (
    <>
      {after && ' · '}
      <Tooltip label={t('reveal.hint')} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
        <button type="button" className={classes.word}>
          {t('reveal.masked')}
        </button>
      </Tooltip>
    </>
  )
}
