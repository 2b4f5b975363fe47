import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ChannelCoverage } from './ChannelCoverage.tsx'
import { ChannelFigure } from './ChannelFigure.tsx'
import { ChannelName } from './ChannelName.tsx'
import classes from './ChannelStack.module.css'
import { type ChannelRowsProps, channelColumns } from './channel-rows.ts'

/** The same channels on a phone: a block of the ledger each. */
export function ChannelStack({ channels, scale, caption, onQuarantine }: ChannelRowsProps) {
  const { t } = useTranslation()
  return (
    <ul className={classes.stack} aria-label={caption}>
      {channels.map((channel) => (
        <li key={channel.channel} className={classes.item}>
          <h3 className={classes.name}>
            <ChannelName id={channel.channel} />
          </h3>
          <ChannelCoverage channel={channel} scale={scale} />
          <dl className={classes.figures}>
            {channelColumns.map((column) => (
              <div key={column}>
                <dt>{t(`sources.column.${column}`)}</dt>
                <dd>
                  <ChannelFigure column={column} channel={channel} onQuarantine={onQuarantine} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
