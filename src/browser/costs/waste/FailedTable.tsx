import type { ReactNode } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { findChannel } from '#contract/channels/index.ts'
import type { Waste } from '#contract/routes/cost-waste.ts'
import type { Question } from '../question.ts'
import table from '../Table.module.css'
import { WastedMoney } from './WastedMoney.tsx'
import { WasteTable } from './WasteTable.tsx'
import { failedPath } from './waste-paths.ts'

/** Where a log can show all of it: by channel, each leading to its entries. */
export function FailedTable({ question, waste }: { question: Question; waste: Waste }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const kind = t(`costWaste.kind.${waste.kind}.title`)
  return (
    <WasteTable caption={t('costWaste.byChannel', { kind })} columns={['channel']}>
      {waste.channels.map((part) => {
        const channel = findChannel(part.channel)
        const path = channel && failedPath(question, channel)
        const rows = (content: ReactNode) => (path ? <Link to={path}>{content}</Link> : content)
        return (
          <tr key={part.channel}>
            <th scope="row" className={table.name}>
              <span className={table.label}>
                <ChannelMark channel={part.channel} />
                <span>{channel ? labels.channel(channel) : part.channel}</span>
              </span>
            </th>
            <td>{rows(format.number(part.count))}</td>
            <td>{rows(<WastedMoney waste={part} />)}</td>
          </tr>
        )
      })}
    </WasteTable>
  )
}
