import { useMediaQuery } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './KeyList.module.css'
import { KeyStack } from './KeyStack.tsx'
import { type KeyListProps, KeyTable } from './KeyTable.tsx'

/** The keys that work, and, folded away, those that do not any more: their names stand in other records. */
export function KeyList({ keys, ...rest }: Omit<KeyListProps, 'caption'>) {
  const { t } = useTranslation()
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const [unfolded, setUnfolded] = useState(false)
  const Rows = narrow ? KeyStack : KeyTable
  const active = keys.filter(({ state }) => state === 'active')
  const ended = keys.filter(({ state }) => state !== 'active')
  return (
    <>
      {active.length > 0 ? (
        <Rows keys={active} caption={t('settings.keys.active')} {...rest} />
      ) : (
        <p className={classes.none}>{t('settings.keys.noActive')}</p>
      )}
      {ended.length > 0 && (
        <>
          <button
            type="button"
            className={classes.fold}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            <IconChevronRight className={classes.chevron ?? ''} size={14} aria-hidden="true" />
            {t('settings.keys.ended', { count: ended.length })}
          </button>
          {unfolded && <Rows keys={ended} caption={t('settings.keys.endedCaption')} {...rest} />}
        </>
      )}
    </>
  )
}
