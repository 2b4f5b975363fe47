import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Live.module.css'
import type { LiveState } from './live-state.ts'
import type { Live } from './use-live.ts'
import { useLiveState } from './use-live-state.ts'

/** Above the rows: how many have come since the list was opened, or why those that come must wait. */
export function LiveStrip({ live }: { live: Live }) {
  const { t } = useTranslation()
  const state = useLiveState(live.store)
  const { following, waiting, pause, connection, missed, shortened } = state
  const said = useSaid(sentence())

  return (
    <div className={classes.strip}>
      <span className="tb-visually-hidden" role="status">
        {said}
      </span>
      {content()}
    </div>
  )

  function content(): ReactNode {
    if (following && (connection === 'lost' || connection === 'refused'))
      return <Note text={t(connection === 'lost' ? 'live.lost' : 'live.refused')} warns />
    if (following && pause !== null)
      return (
        <Note text={pausedText(pause)} more={shortened ? t('live.shortened') : undefined}>
          <Act onClick={leaving(live.letIn)}>{t('live.resume')}</Act>
        </Note>
      )
    if (following && missed > 0)
      return (
        <Note text={t('live.sampled', { count: missed })}>
          <Act onClick={leaving(live.toggle)}>{t('live.stop')}</Act>
        </Note>
      )
    if (following || waiting === 0) return null
    return (
      <button type="button" className={classes.bring} onClick={leaving(live.letIn)}>
        {t('live.new', { count: waiting })}
        <span className={classes.arrow} aria-hidden="true">
          ↑
        </span>
      </button>
    )
  }

  /** The button goes with what it does, and the focus must not go with it. */
  function leaving(act: () => void): () => void {
    return () => {
      act()
      live.button.current?.focus({ preventScroll: true })
    }
  }

  function pausedText(reason: NonNullable<LiveState['pause']>): string {
    const why = t('live.paused', { reason: t(`live.pause.${reason}`) })
    return waiting === 0 ? why : `${why} · ${t('live.waiting', { count: waiting })}`
  }

  function sentence(): string {
    if (following && connection === 'lost') return t('live.lost')
    if (following && pause !== null) return pausedText(pause)
    if (following) return t('live.following')
    return waiting === 0 ? '' : t('live.new', { count: waiting })
  }
}

function Note({ text, more, warns = false, children }: NoteProps) {
  return (
    <div className={classes.note} data-warns={warns}>
      <span>{text}</span>
      {more && <span className={classes.more}>{more}</span>}
      {children}
    </div>
  )
}

interface NoteProps {
  text: string
  more?: string | undefined
  warns?: boolean
  children?: ReactNode
}

function Act({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={classes.act} onClick={onClick}>
      {children}
    </button>
  )
}

/** Between two announcements, milliseconds: rows may come every second, and a listener wants to do other things. */
const CALM_MS = 5000

/** The sentence as it is read out: at once after a silence, else when it has been calm for a while. */
function useSaid(text: string): string {
  const [said, setSaid] = useState({ text: '', at: 0 })
  useEffect(() => {
    if (text === said.text) return
    const wait = Math.max(0, said.at + CALM_MS - Date.now())
    const timer = setTimeout(() => setSaid({ text, at: Date.now() }), wait)
    return () => clearTimeout(timer)
  }, [text, said])
  return said.text
}
