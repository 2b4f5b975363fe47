import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Source } from '#contract/routes/sources.ts'
import { ChannelStack } from './ChannelStack.tsx'
import { ChannelTable } from './ChannelTable.tsx'
import { scaleOf } from './coverage-strip.ts'
import { QuarantinePanel } from './QuarantinePanel.tsx'

/** The channels of a source, one a line, and the rows of one that could not be read. */
export function SourceChannels({ source }: { source: Source }) {
  const { t } = useTranslation()
  const narrow = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false })
  const [opened, setOpened] = useState<string | null>(null)
  const Rows = narrow ? ChannelStack : ChannelTable
  return (
    <>
      <Rows
        channels={source.channels}
        scale={scaleOf(source.channels)}
        caption={t('sources.mirror.channelsOf', { source: source.label })}
        onQuarantine={setOpened}
      />
      <QuarantinePanel source={source} channel={opened} onClose={() => setOpened(null)} />
    </>
  )
}
