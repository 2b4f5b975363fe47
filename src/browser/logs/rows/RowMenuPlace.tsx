import { lazy, Suspense } from 'react'
import type { MenuPlace } from '#browser/logs/table/row-actions.ts'
import type { RowMenuProps } from './RowMenu.tsx'

// Seldom wanted while a page is read.
const RowMenu = lazy(async () => ({ default: (await import('./RowMenu.tsx')).RowMenu }))

type RowMenuPlaceProps = Omit<RowMenuProps, 'entry' | 'place'> & {
  entry: RowMenuProps['entry'] | undefined
  place: MenuPlace | null
}

/** The menu of a row, where and while there is one. */
export function RowMenuPlace({ entry, place, ...props }: RowMenuPlaceProps) {
  if (!entry || !place) return null
  return (
    <Suspense>
      <RowMenu key={`${entry._id}/${place.x}/${place.y}`} entry={entry} place={place} {...props} />
    </Suspense>
  )
}
