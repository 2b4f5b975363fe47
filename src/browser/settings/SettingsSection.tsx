import { type ReactNode, useId } from 'react'
import classes from './SettingsSection.module.css'

interface SettingsSectionProps {
  title: string
  note?: string
  children: ReactNode
}

export function SettingsSection({ title, note, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      <div className={classes.lines}>{children}</div>
    </section>
  )
}

interface SettingsLineProps {
  label: string
  children: ReactNode
}

/** A name on the left, its control on the right. */
export function SettingsLine({ label, children }: SettingsLineProps) {
  return (
    <div className={classes.line}>
      <div className={classes.label}>{label}</div>
      <div className={classes.control}>{children}</div>
    </div>
  )
}
