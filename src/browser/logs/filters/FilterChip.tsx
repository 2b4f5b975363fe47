import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterPopover } from './FilterPopover.tsx'
import classes from './Filters.module.css'

interface FilterChipProps {
  label: string
  text: string
  /** Null where the filter can only be removed. */
  editor: ReactNode
  editing: boolean
  onEdit: (open: boolean) => void
  onRemove: () => void
}

/** One active filter: a click edits it, the cross removes it. */
export function FilterChip({ label, text, editor, editing, onEdit, onRemove }: FilterChipProps) {
  const { t } = useTranslation()
  const words = (
    <>
      <span className={classes.chipLabel}>{label}</span> <span className={classes.chipText}>{text}</span>
    </>
  )
  return (
    <li className={classes.chip} data-editing={editing}>
      {editor === null ? (
        <span className={classes.chipBody}>{words}</span>
      ) : (
        <FilterPopover
          opened={editing}
          label={t('logs.filter.edit', { label })}
          onClose={() => onEdit(false)}
          target={
            <button
              type="button"
              className={classes.chipBody}
              title={t('logs.filter.edit', { label })}
              aria-haspopup="dialog"
              aria-expanded={editing}
              onClick={() => onEdit(!editing)}
            >
              {words}
            </button>
          }
        >
          {editor}
        </FilterPopover>
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
