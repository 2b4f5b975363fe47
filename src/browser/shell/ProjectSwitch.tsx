import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { statusQuery } from './status-query.ts'
import classes from './TopBar.module.css'

/** Names what is on screen. Choosing among several projects comes here. */
export function ProjectSwitch() {
  const { t } = useTranslation()
  const { data } = useQuery(statusQuery)
  const projects = data?.projects ?? []
  if (projects.length === 0) return null
  const names = projects.map((project) => project.label ?? t('shell.project.unnamed'))
  return (
    <span className={`${classes.item} ${classes.wide}`} title={names.join('\n')}>
      <span className={classes.name}>
        {names.length === 1 ? names[0] : t('shell.project.many', { count: names.length })}
      </span>
    </span>
  )
}
