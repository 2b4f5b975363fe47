import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './SkeletonRows.module.css'

interface SkeletonRowsProps {
  /** Widths of the columns that will come, as in `grid-template-columns`. */
  columns?: string
  rows?: number
}

// Neighbouring rows differ a little, as text does.
const lengths = [72, 48, 84, 60, 76, 54]

/** The shape of the table that is coming. */
export function SkeletonRows({ columns = '80px 180px 120px 1fr 80px', rows = 12 }: SkeletonRowsProps) {
  const { t } = useTranslation()
  const cells = columns.split(' ').length
  return (
    <div className={classes.rows} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity and never move
        <div key={row} className={classes.row} style={{ gridTemplateColumns: columns }}>
          {Array.from({ length: cells }, (_, cell) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <span key={cell} className={classes.cell} style={{ width: `${lengths[(row + cell) % lengths.length]}%` }} />
          ))}
        </div>
      ))}
    </div>
  )
}
