import { IconEqual, IconEqualNot, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FilterPopover } from './FilterPopover.tsx'
import classes from './Filters.module.css'

interface FilterChipProps {
  label: string
  text: string
  excludes: boolean
  /** Null where the filter can only be removed. */
  editor: ReactNode
  editing: boolean
  onEdit: (open: boolean) => void
  /** Undefined where the comparison has no opposite. */
  onFlip: (() => void) | undefined
  onRemove: () => void
}

/** One active filter: a click edits it, the sign turns it round, the cross (or Delete) removes it. */
export function FilterChip({ label, text, excludes, editor, editing, onEdit, onFlip, onRemove }: FilterChipProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLButtonElement>(null)
  const words = (
    <>
      <span className={classes.chipLabel}>{label}</span> <span className={classes.chipText}>{text}</span>
    </>
  )
  const Sign = excludes ? IconEqualNot : IconEqual

  function keyDown(event: KeyboardEvent) {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    onRemove()
  }

  return (
    <li className={classes.chip} data-editing={editing}>
      {editor === null ? (
        <span className={classes.chipBody}>{words}</span>
      ) : (
        <>
          <button
            ref={body}
            type="button"
            className={classes.chipBody}
            title={t('logs.filter.edit', { label })}
            aria-haspopup="dialog"
            aria-expanded={editing}
            onClick={() => onEdit(!editing)}
            onKeyDown={keyDown}
          >
            {words}
          </button>
          <FilterPopover
            opened={editing}
            label={t('logs.filter.edit', { label })}
            anchor={body}
            onClose={() => onEdit(false)}
          >
            {editor}
          </FilterPopover>
        </>
      )}
      {onFlip && (
        <button
          type="button"
          className={classes.remove}
          aria-pressed={excludes}
          aria-label={t('query.chip.exclude', { label, text })}
          title={excludes ? t('query.chip.include') : t('query.chip.excludeHint')}
          onClick={onFlip}
        >
          <Sign size={13} stroke={2} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className={classes.remove}
        aria-label={t('logs.chip.remove', { label, text })}
        onClick={onRemove}
      >
        <IconX size={12} stroke={2} aria-hidden="true" />
      </button>
    </li>
  )
}
