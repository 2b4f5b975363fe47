import { IconArrowDown, IconArrowUp, IconGripVertical, IconPin, IconPinFilled } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Columns.module.css'

interface ColumnLineProps {
  id: string
  label: string
  pinned: boolean
  /** The only one left: it has to stay. */
  only: boolean
  dragging: boolean
  mayRise: boolean
  mayFall: boolean
  onHide: () => void
  onPin: () => void
  onMove: (by: number) => void
  onDrag: (event: PointerEvent<HTMLElement>) => void
}

/** One shown column: hidden, moved and pinned by pointer or by keys. */
export function ColumnLine(props: ColumnLineProps) {
  const { id, label, pinned, only, dragging, mayRise, mayFall, onHide, onPin, onMove, onDrag } = props
  const { t } = useTranslation()
  return (
    <li className={classes.line} data-column={id} data-dragging={dragging}>
      <span className={classes.grip} title={t('table.columns.drag', { column: label })} onPointerDown={onDrag}>
        <IconGripVertical size={14} stroke={1.6} aria-hidden="true" />
      </span>
      <label className={classes.name}>
        <input
          type="checkbox"
          checked
          disabled={only}
          title={only ? t('table.columns.last') : undefined}
          onChange={onHide}
        />
        <span>{label}</span>
      </label>
      <span className={classes.tools}>
        <button
          type="button"
          className={classes.tool}
          disabled={!mayRise}
          aria-label={t('table.columns.up', { column: label })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={14} stroke={1.7} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={classes.tool}
          disabled={!mayFall}
          aria-label={t('table.columns.down', { column: label })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={14} stroke={1.7} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={classes.tool}
          aria-pressed={pinned}
          aria-label={t('table.columns.pin', { column: label })}
          onClick={onPin}
        >
          {pinned ? (
            <IconPinFilled size={14} aria-hidden="true" />
          ) : (
            <IconPin size={14} stroke={1.6} aria-hidden="true" />
          )}
        </button>
      </span>
    </li>
  )
}
