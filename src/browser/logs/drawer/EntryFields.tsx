import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { textValue } from '#browser/logs/data/entry-values.ts'
import { CopyButton } from '#browser/ui/CopyButton.tsx'
import { type Channel, type FieldGroup, fieldOf } from '#contract/channels/index.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { ChannelExtra } from '../channel-extras/ChannelExtra.tsx'
import classes from './Drawer.module.css'
import { type DrawerGroup, drawerFields } from './drawer-groups.ts'
import { FieldValue } from './FieldValue.tsx'
import { Ladder } from './Ladder.tsx'

interface EntryFieldsProps {
  channel: Channel
  entry: Entry
}

/** Every readable field by group; what says nothing is folded away. */
export function EntryFields({ channel, entry }: EntryFieldsProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const [unfolded, setUnfolded] = useState(false)
  const emptyId = useId()
  const { groups, empty } = drawerFields(channel, entry)
  const title = textValue(entry[channel.title])

  return (
    <>
      {groups.map((group) => (
        <Group key={group.group} channel={channel} entry={entry} {...group}>
          {beside(group.group)}
        </Group>
      ))}
      {empty.length > 0 && (
        <section className={classes.group}>
          <button
            type="button"
            className={classes.fold}
            aria-expanded={unfolded}
            aria-controls={emptyId}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t('logs.drawer.empty', { count: empty.length })}
          </button>
          <p id={emptyId} className={classes.emptyFields} hidden={!unfolded}>
            {empty.map((field) => labels.field(field)).join(', ')}
          </p>
        </section>
      )}
    </>
  )

  /** What a group shows besides its fields. */
  function beside(group: FieldGroup) {
    if (group === 'delivery' && receiptChannels(channel).length > 0) return <Ladder channel={channel} entry={entry} />
    if (group !== 'message') return null
    return (
      <>
        {title !== null && (
          <blockquote className={classes.message} aria-label={labels.field(fieldOf(channel, channel.title))}>
            <span dir="auto">{title}</span>
            <CopyButton value={title} label={t('logs.drawer.copyMessage')} />
          </blockquote>
        )}
        <ChannelExtra channel={channel} entry={entry} />
      </>
    )
  }
}

interface GroupProps extends EntryFieldsProps, DrawerGroup {
  children: React.ReactNode
}

function Group({ channel, entry, group, filled, children }: GroupProps) {
  const labels = useLabels()
  const headingId = useId()
  if (filled.length === 0 && !children) return null
  return (
    <section className={classes.group} aria-labelledby={headingId}>
      <h3 id={headingId} className={classes.groupTitle}>
        {labels.group(group)}
      </h3>
      {children}
      {filled.length > 0 && (
        <dl className={classes.fields}>
          {filled.map((field) => (
            <div key={field.key} className={classes.field}>
              <dt title={field.description}>{labels.field(field)}</dt>
              <dd>
                <FieldValue channel={channel} field={field} value={entry[field.key]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
