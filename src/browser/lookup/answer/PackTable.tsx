import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { EvidenceEntry } from '#contract/routes/lookup-evidence.ts'
import classes from './Pack.module.css'
import { PackRow } from './PackRow.tsx'

const columns = ['time', 'what', 'numbers', 'outcome', 'text'] as const

interface PackTableProps {
  entries: readonly EvidenceEntry[]
  zone: string
}

/** The entries, oldest first; its head comes again on every sheet. */
export function PackTable({ entries, zone }: PackTableProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reached by keys
    <section className={classes.scroll} aria-label={t('answer.pack.entries')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`answer.pack.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <PackRow key={`${entry.channel} ${entry._id}`} entry={entry} zone={zone} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
