import { IconCircleMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { ContactLink } from '#browser/shell/ContactLink.tsx'
import type { Tone } from '#contract/channels/index.ts'
import classes from './FacetValue.module.css'
import type { FacetRow } from './facet-rows.ts'

interface FacetValueProps {
  row: FacetRow
  /** As it is read out. */
  name: string
  /** As it is shown, where that is more than its name. */
  shown?: ReactNode
  /** The name of somebody who has a contact. */
  contact: string | null
  /** Of a status. */
  tone?: Tone | undefined
  /** Of the highest count in the facet. */
  share: number
  /** Where Tab comes to. */
  tabbable: boolean
  onInclude: () => void
  onExclude: () => void
  onOnly: () => void
}

/** A value and how many entries have it. Its row is a button; smaller ones stand at its end. */
export function FacetValue({ row, name, shown, contact, tone, share, tabbable, ...on }: FacetValueProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = format.number(row.count)
  return (
    <li className={classes.value} data-state={row.state ?? undefined} data-none={row.id === null}>
      <button
        type="button"
        className={classes.include}
        aria-pressed={row.state === 'included'}
        aria-label={`${name} ${count}`}
        tabIndex={tabbable ? 0 : -1}
        title={name}
        onClick={on.onInclude}
      >
        <span className={classes.box} data-tone={tone} aria-hidden="true" />
        <span className={classes.name}>{shown ?? name}</span>
        <span className={classes.count}>{count}</span>
        <span className={classes.share} style={{ width: `${Math.round(share * 100)}%` }} aria-hidden="true" />
      </button>
      <span className={classes.actions}>
        <button
          type="button"
          className={classes.action}
          aria-label={t('explore.facet.onlyValue', { name })}
          tabIndex={-1}
          onClick={on.onOnly}
        >
          {t('explore.facet.only')}
        </button>
        <button
          type="button"
          className={classes.action}
          aria-label={t('explore.facet.exclude', { name })}
          aria-pressed={row.state === 'excluded'}
          title={t('explore.facet.exclude', { name })}
          tabIndex={-1}
          onClick={on.onExclude}
        >
          <IconCircleMinus size={14} stroke={1.7} aria-hidden="true" />
        </button>
        <ContactLink person={contact} className={classes.action} tabIndex={-1} />
      </span>
    </li>
  )
}
