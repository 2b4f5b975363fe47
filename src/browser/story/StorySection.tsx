import { type ReactNode, useId } from 'react'
import classes from './Story.module.css'

interface StorySectionProps {
  title: string
  about?: string
  children: ReactNode
}

/** A part of the story: its name on a strong rule, then its lines. */
export function StorySection({ title, about, children }: StorySectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {about && <p className={classes.about}>{about}</p>}
      </header>
      {children}
    </section>
  )
}
