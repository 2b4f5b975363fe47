import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useEntryContext } from '#browser/logs/entry-context.ts'
import classes from './Drawer.module.css'

interface DrawerHeadProps {
  titleId: string
  titleRef: Ref<HTMLHeadingElement>
  title: ReactNode
  /** Who and when. */
  subtitle?: ReactNode
}

/** Where in the list, previous and next, the way out; then the outcome in words. */
export function DrawerHead({ titleId, titleRef, title, subtitle }: DrawerHeadProps) {
  const { t } = useTranslation()
  const { place, total, previousId, nextId, open, close } = useEntryContext()
  return (
    <header className={classes.head} data-entry-head>
      <div className={classes.nav}>
        <ActionIcon
          aria-label={t('logs.drawer.previous')}
          title={`${t('logs.drawer.previous')} (k)`}
          disabled={previousId === undefined}
          onClick={() => previousId !== undefined && open(previousId)}
        >
          <IconChevronUp size={18} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          aria-label={t('logs.drawer.next')}
          title={`${t('logs.drawer.next')} (j)`}
          disabled={nextId === undefined}
          onClick={() => nextId !== undefined && open(nextId)}
        >
          <IconChevronDown size={18} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
        {place !== undefined && total !== undefined && (
          <span className={classes.place}>{t('logs.drawer.place', { place, total })}</span>
        )}
        <ActionIcon
          className={classes.close ?? ''}
          aria-label={t('logs.drawer.close')}
          title={`${t('logs.drawer.close')} (Esc)`}
          onClick={close}
        >
          <IconX size={18} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </div>
      <h2 id={titleId} ref={titleRef} className={classes.title} tabIndex={-1} data-autofocus>
        {title}
      </h2>
      {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
    </header>
  )
}
