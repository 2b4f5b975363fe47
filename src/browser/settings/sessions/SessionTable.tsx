import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import { SessionAction, SessionDevice, SessionEnd, type SessionRowsProps, SessionWho } from './SessionCells.tsx'
import classes from './SessionTable.module.css'

const columns = ['device', 'who', 'address', 'created', 'seen', 'ends'] as const

/** Sessions in columns, one a line. */
export function SessionTable({ sessions, caption, showsWho, ...actions }: SessionRowsProps) {
  const { t } = useTranslation()
  return (
    <table className={classes.table}>
      <caption className="tb-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns
            .filter((column) => column !== 'who' || showsWho)
            .map((column) => (
              <th key={column} scope="col" className={classes[column]}>
                {t(`sessions.column.${column}`)}
              </th>
            ))}
          <td className={classes.act} />
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">
              <SessionDevice session={session} />
            </th>
            {showsWho && (
              <td>
                <SessionWho session={session} />
              </td>
            )}
            <td className="tb-mono" title={session.address}>
              {session.address}
            </td>
            <td>
              <Instant iso={session.createdAt} form="age" />
            </td>
            <td>
              <Instant iso={session.seenAt} form="age" />
            </td>
            <td>
              <SessionEnd session={session} />
            </td>
            <td className={classes.act}>
              <SessionAction session={session} {...actions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
