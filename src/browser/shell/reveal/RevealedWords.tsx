import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import classes from './Reveal.module.css'
import { minutesLeft } from './reveal-end.ts'
import { useNow } from './use-now.ts'

const TICK_MS = 10_000

interface RevealedWordsProps {
  expiresAt: string
  /** The same moment by the reader's clock, milliseconds since 1970. */
  end: number
}

/** Until when it is revealed, and how long that is. */
export function RevealedWords({ expiresAt, end }: RevealedWordsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const left = minutesLeft(end, useNow(TICK_MS))
  return (
    <>
      <time className={classes.until} dateTime={expiresAt} title={format.full(expiresAt)}>
        {t('reveal.until', { time: format.time(expiresAt).replace(/:\d\d$/, '') })}
      </time>
      <span className={classes.left}>({t('reveal.left', { count: left })})</span>
    </>
  )
}
