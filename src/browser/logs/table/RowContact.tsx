import { IconUserSearch } from '@tabler/icons-react'
import { memo, type RefObject, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { personPath } from '#browser/api/contact-path.ts'
import { formatPhone } from '#browser/format/phone.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { isObject, isPerson, textValue } from '#browser/logs/data/entry-values.ts'
import { Link } from '#browser/router/Link.tsx'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'
import { type Channel, findField } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import classes from './RowContact.module.css'

interface RowContactProps {
  grid: RefObject<HTMLElement | null>
  channel: Channel
  entries: readonly Entry[]
  /** The row that the keys are in. */
  cursor: () => number
}

/**
 * The way from a row to its contact: a sign beside the number, or beside the user under the pointer, and a key. One
 * link for the whole list, which moves to where the pointer is: one more element in each row would be laid out some
 * thousand times in a scroll (docs/decisions/0016-plain-cells.md).
 */
export const RowContact = memo(function RowContact({ grid, channel, entries, cursor }: RowContactProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const cell = useHoveredPerson(grid, channel, entries)
  useShortcuts({
    contact: () => {
      const path = personPath(textValue(entries[cursor()]?.[channel.contact]))
      return path ? void navigate(path) : false
    },
  })
  const person = cell && personIn(channel, entries[Number(cell.closest('tr')?.dataset.row)], cell.dataset.column)
  const path = personPath(person)
  if (!cell || !person || !path) return null
  const label = t('search.contactOf', { name: formatPhone(person).text })
  const hint = cell.dataset.part === 'contact' ? `${label} (c)` : label
  return createPortal(
    <Link className={classes.sign} to={path} tabIndex={-1} aria-label={label} title={hint}>
      <IconUserSearch size={15} stroke={1.6} aria-hidden="true" />
    </Link>,
    cell,
  )
})

/** The number or the user's name that a column shows. */
function personIn(channel: Channel, entry: Entry | undefined, column = ''): string | null {
  const value = entry?.[column]
  const field = findField(channel, column)
  return field?.kind === 'relation' && isObject(value) ? textValue(value[field.labelKey]) : textValue(value)
}

/** In the row under the pointer, the cell with the number; a cell with a user where the pointer is over that. */
function useHoveredPerson(
  grid: RefObject<HTMLElement | null>,
  channel: Channel,
  entries: readonly Entry[],
): HTMLElement | null {
  const [cell, setCell] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const list = grid.current
    // A finger does not hover; where it comes down is where it is meant.
    if (!list || !window.matchMedia('(hover: hover)').matches) return undefined
    const come = ({ target }: MouseEvent) => {
      if (!(target instanceof Element)) return
      const own = target.closest<HTMLElement>('td[data-column]')
      const field = findField(channel, own?.dataset.column ?? '')
      if (field?.kind === 'relation' && isPerson(field)) return setCell(own)
      const row = target.closest('tr[data-row]:not([data-light])')
      setCell(row?.querySelector<HTMLElement>('td[data-part="contact"]') ?? null)
    }
    const leave = () => setCell(null)
    list.addEventListener('mouseover', come)
    list.addEventListener('mouseleave', leave)
    list.addEventListener('scroll', leave, { passive: true })
    return () => {
      list.removeEventListener('mouseover', come)
      list.removeEventListener('mouseleave', leave)
      list.removeEventListener('scroll', leave)
    }
  }, [grid, channel])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other entries, another may stand in the row
  useEffect(() => setCell(null), [entries])
  return cell
}
