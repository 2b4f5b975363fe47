import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, useId, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import type { AuditEvent } from '#contract/routes/audit.ts'
import { EventDetails } from './EventDetails.tsx'
import { Actor, Deed, Reason, Subject } from './EventFacts.tsx'
import classes from './TrailTable.module.css'
import type { TrailView } from './trail-view.ts'

export interface TrailLinesOfProps {
  events: readonly AuditEvent[]
  onNarrow: (change: Partial<TrailView>) => void
}

const columns = ['time', 'who', 'what', 'subject', 'reason', 'count', 'address'] as const

/** Lines of the audit log in columns; each opens to all that it says. */
export function TrailTable({ events, onNarrow }: TrailLinesOfProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const [open, setOpen] = useState<string>()
  return (
    <table className={classes.table}>
      <caption className="tb-visually-hidden">{t('audit.caption')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={classes[column]}>
              {t(`audit.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <Fragment key={event.id}>
            <tr data-open={event.id === open}>
              <td>
                <button
                  type="button"
                  className={classes.fold}
                  aria-expanded={event.id === open}
                  {...(event.id === open && { 'aria-controls': `${id}-open` })}
                  aria-label={t('audit.details', { time: format.full(event.at) })}
                  onClick={() => setOpen(event.id === open ? undefined : event.id)}
                >
                  <IconChevronRight className={classes.chevron ?? ''} size={14} aria-hidden="true" />
                  <span className={classes.pair}>
                    <Instant iso={event.at} form="time" />
                    <span className={classes.dim}>
                      <Instant iso={event.at} form="date" />
                    </span>
                  </span>
                </button>
              </td>
              <td>
                <Actor event={event} />
              </td>
              <td>
                <Deed event={event} />
              </td>
              <td>
                <Subject event={event} />
              </td>
              <td>
                <Reason event={event} />
              </td>
              <td className={classes.count}>{event.count !== null && format.number(event.count)}</td>
              <td className={`tb-mono ${classes.dim}`} title={event.address ?? undefined}>
                {event.address}
              </td>
            </tr>
            {event.id === open && (
              <tr id={`${id}-open`} className={classes.details}>
                <td colSpan={columns.length}>
                  <EventDetails event={event} onNarrow={onNarrow} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
