import '@mantine/core/styles/Tooltip.layer.css'
import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'

/** How what is masked can be read all the same. */
export function MaskedTip({ children }: { children: ReactElement }) {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('reveal.hint')} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
      {children}
    </Tooltip>
  )
}
