import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { Status } from '#contract/routes/system.ts'
import classes from './SourcesPage.module.css'
import table from './Table.module.css'

/** Projects appear as their rows arrive. */
export function Projects({ projects }: { projects: Status['projects'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className={classes.section} aria-labelledby="projects">
      <h2 id="projects" className={classes.title}>
        {t('sources.projects.title', { count: projects.length })}
      </h2>
      <table className={table.table} aria-labelledby="projects">
        <thead>
          <tr>
            <th scope="col">{t('sources.projects.name')}</th>
            <th scope="col" className={table.number}>
              {t('sources.holds.entries')}
            </th>
            <th scope="col" className={table.wide}>
              {t('sources.projects.id')}
            </th>
          </tr>
        </thead>
        <tbody>
          {projects.map(({ id, label, count }) => (
            <tr key={id}>
              <th scope="row">{label ?? t('shell.project.unnamed')}</th>
              <td className={table.number}>{format.number(count)}</td>
              <td className={table.wide}>
                <span className={`tb-mono ${table.id}`}>{id}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
