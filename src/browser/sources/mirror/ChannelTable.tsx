import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ChannelCoverage } from './ChannelCoverage.tsx'
import { ChannelFigure } from './ChannelFigure.tsx'
import { ChannelName } from './ChannelName.tsx'
import classes from './ChannelTable.module.css'
import { type ChannelRowsProps, channelColumns } from './channel-rows.ts'

/** Channels in columns, one a line. */
export function ChannelTable({ channels, scale, caption, onQuarantine }: ChannelRowsProps) {
  const { t } = useTranslation()
  return (
    <table className={classes.table}>
      <caption className="tb-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.channel}>
            {t('sources.column.channel')}
          </th>
          {channelColumns.map((column) => (
            <th key={column} scope="col" className={classes[column]} title={t(`sources.column.${column}Title`)}>
              {t(`sources.column.${column}`)}
            </th>
          ))}
          <th scope="col">{t('sources.column.coverage')}</th>
        </tr>
      </thead>
      <tbody>
        {channels.map((channel) => (
          <tr key={channel.channel}>
            <th scope="row">
              <ChannelName id={channel.channel} />
            </th>
            {channelColumns.map((column) => (
              <td key={column} className={classes[column]}>
                <ChannelFigure column={column} channel={channel} onQuarantine={onQuarantine} />
              </td>
            ))}
            <td>
              <ChannelCoverage channel={channel} scale={scale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
