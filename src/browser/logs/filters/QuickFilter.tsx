import { IconX } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#browser/logs/view/use-draft.ts'
import classes from './Filters.module.css'

interface QuickFilterProps {
  value: string
  label: string
  placeholder: string
  icon: ReactNode
  inputRef?: Ref<HTMLInputElement>
  onChange: (value: string) => void
}

/** A filter that is always at hand; it is its own chip while it holds something. */
export function QuickFilter({ value, label, placeholder, icon, inputRef, onChange }: QuickFilterProps) {
  const { t } = useTranslation()
  const { draft, change, flush, clear } = useDraft(value, onChange)
  return (
    <div className={classes.quick} data-filled={draft !== ''}>
      {icon}
      <input
        ref={inputRef}
        type="text"
        value={draft}
        aria-label={label}
        title={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => change(event.target.value)}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter') flush()
          if (event.key === 'Escape') {
            // First empties the box, then leaves it; the drawer stays.
            event.stopPropagation()
            if (draft === '') event.currentTarget.blur()
            else clear()
          }
        }}
      />
      {draft !== '' && (
        <button type="button" className={classes.remove} aria-label={t('logs.chip.clear', { label })} onClick={clear}>
          <IconX size={12} stroke={2} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
