import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './Views.module.css'
import type { ViewScope } from './view-scope.ts'

/** Links to what is on screen: its range moves with the clock, or stays what it is now. */
export function LinkButtons({ search, fixed, path }: ViewScope) {
  const { t } = useTranslation()
  const { copy, copied } = useClipboard({ timeout: 2000 })
  const [kind, setKind] = useState('')
  const kinds = fixed
    ? ([
        ['relative', search],
        ['absolute', fixed.search],
      ] as const)
    : ([['plain', search]] as const)
  return (
    <>
      {kinds.map(([name, shown]) => {
        const done = copied && kind === name
        const Icon = done ? IconCheck : IconLink
        return (
          <Button
            key={name}
            className={classes.action ?? ''}
            variant="subtle"
            justify="flex-start"
            leftSection={<Icon size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => {
              setKind(name)
              copy(location.origin + path(shown))
            }}
          >
            {done ? t('ui.copy.done') : t(`views.link.${name}`)}
          </Button>
        )
      })}
      <span className="tb-visually-hidden" role="status">
        {copied ? t('ui.copy.done') : ''}
      </span>
    </>
  )
}
