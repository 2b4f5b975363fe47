import { Fragment, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './ContactNames.module.css'

/** The first name, and the others on demand: entries also name who sent them. */
export function ContactNames({ names }: { names: readonly string[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [name, ...others] = names.filter((each) => each !== '')
  if (name === undefined) return null
  return (
    <span>
      <strong className={classes.name} dir="auto">
        {name}
      </strong>
      {open && (
        <span className={classes.others}>
          {others.map((other) => (
            <Fragment key={other}>
              , <bdi>{other}</bdi>
            </Fragment>
          ))}
        </span>
      )}
      {others.length > 0 && !open && (
        <button type="button" className={classes.more} onClick={() => setOpen(true)}>
          {t('lookup.contact.moreNames', { count: others.length })}
        </button>
      )}
    </span>
  )
}
