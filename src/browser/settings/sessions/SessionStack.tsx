import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import classes from '../keys/KeyStack.module.css'
import { SessionAction, SessionDevice, SessionEnd, type SessionRowsProps, SessionWho } from './SessionCells.tsx'

/** The same sessions on a phone: a line of a ledger each, its facts under its device. */
export function SessionStack({ sessions, caption, showsWho, ...actions }: SessionRowsProps) {
  const { t } = useTranslation()
  return (
    <ul className={classes.stack} aria-label={caption}>
      {sessions.map((session) => (
        <li key={session.id} className={classes.item}>
          <h3 className={classes.label}>
            <SessionDevice session={session} />
          </h3>
          <dl className={classes.facts}>
            {showsWho && (
              <Fact name={t('sessions.column.who')}>
                <SessionWho session={session} />
              </Fact>
            )}
            <Fact name={t('sessions.column.address')}>
              <span className="tb-mono">{session.address}</span>
            </Fact>
            <Fact name={t('sessions.column.created')}>
              <Instant iso={session.createdAt} form="age" />
            </Fact>
            <Fact name={t('sessions.column.seen')}>
              <Instant iso={session.seenAt} form="age" />
            </Fact>
            <Fact name={t('sessions.column.ends')}>
              <SessionEnd session={session} />
            </Fact>
          </dl>
          <div>
            <SessionAction session={session} {...actions} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
