import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#browser/paths.ts'
import type { ViewState } from '#contract/view-state.ts'
import type { LogScope } from '../view/log-scope.ts'
import classes from './Views.module.css'
import { absolute, addressOf, isRelative } from './view-address.ts'

/** Links to what is on screen: its range moves with the clock, or stays what it is now. */
export function LinkButtons({ channel, view, range, columns }: LogScope) {
  const { t } = useTranslation()
  const { copy, copied } = useClipboard({ timeout: 2000 })
  const [kind, setKind] = useState('')
  const link = (shown: ViewState) =>
    location.origin + paths.log(channel, new URLSearchParams(addressOf(channel, shown, columns)))
  const kinds = isRelative(view)
    ? ([
        ['relative', view],
        ['absolute', absolute(view, range)],
      ] as const)
    : ([['plain', view]] as const)
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
              copy(link(shown))
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
