import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { IconButton } from '#browser/ui/IconButton.tsx'
import classes from './Raw.module.css'

interface RawSearchProps {
  wanted: string
  count: number
  place: number
  onSearch: (text: string) => void
  onStep: (by: 1 | -1) => void
}

/** Finds in the text; Enter goes on, Shift+Enter back, Esc clears. */
export function RawSearch({ wanted, count, place, onSearch, onStep }: RawSearchProps) {
  const { t } = useTranslation()
  const none = count === 0
  return (
    <search className={classes.search}>
      <IconSearch size={14} stroke={1.6} aria-hidden="true" />
      <input
        type="text"
        className={classes.input}
        aria-label={t('drawer.raw.search')}
        placeholder={t('drawer.raw.search')}
        value={wanted}
        onChange={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.count} role="status">
        {wanted !== '' && (none ? t('drawer.raw.nothing') : t('drawer.raw.hits', { place: place + 1, count }))}
      </span>
      <IconButton size="sm" aria-label={t('drawer.raw.previous')} disabled={none} onClick={() => onStep(-1)}>
        <IconChevronUp size={14} aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" aria-label={t('drawer.raw.next')} disabled={none} onClick={() => onStep(1)}>
        <IconChevronDown size={14} aria-hidden="true" />
      </IconButton>
    </search>
  )

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault()
      onStep(event.shiftKey ? -1 : 1)
    }
    if (event.key === 'Escape' && wanted !== '') {
      // What was typed goes first, the drawer after it.
      event.preventDefault()
      onSearch('')
    }
  }
}
