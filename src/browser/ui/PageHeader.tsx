import type { ReactNode } from 'react'
import classes from './PageHeader.module.css'
import { usePageTitle } from './use-page-title.ts'

interface PageHeaderProps {
  title: string
  /** Before the title: a channel's mark. */
  mark?: ReactNode
  /** The figures of the page in one line. */
  figures?: ReactNode
  /** Range, export, views: at the right. */
  actions?: ReactNode
}

/** The first line of a page; also names the document. */
export function PageHeader({ title, mark, figures, actions }: PageHeaderProps) {
  usePageTitle(title)
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>
        {mark}
        {title}
      </h1>
      {figures !== undefined && <p className={classes.figures}>{figures}</p>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
