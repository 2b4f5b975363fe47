import { type ReactNode, useId, useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Channel, FieldGroup } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { ChannelExtra } from '../channel-extras/ChannelExtra.tsx'
import { CostNote } from './CostNote.tsx'
import classes from './Drawer.module.css'
import { type DrawerGroup, drawerFields } from './drawer-groups.ts'
import { FieldValue } from './FieldValue.tsx'
import { Message } from './Message.tsx'
import { SourceLink } from './SourceLink.tsx'
import { StoryLink } from './StoryLink.tsx'
import { type LadderQuery, Track } from './Track.tsx'

interface EntryFieldsProps {
  channel: Channel
  entry: Entry
  ladder: LadderQuery
}

/** Every readable field by group; what says nothing is folded away. */
export function EntryFields({ channel, entry, ladder }: EntryFieldsProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const [unfolded, setUnfolded] = useState(false)
  const emptyId = useId()
  const { groups, empty } = drawerFields(channel, entry)

  return (
    <>
      {groups.map((group) => (
        <Group
          key={group.group}
          channel={channel}
          entry={entry}
          {...group}
          foot={group.group === 'cost' && <CostNote channel={channel} entry={entry} />}
        >
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
    if (group === 'delivery') return <Track channel={channel} entry={entry} ladder={ladder} />
    if (group !== 'message') return null
    return (
      <>
        <Message channel={channel} entry={entry} />
        <ChannelExtra channel={channel} entry={entry} />
      </>
    )
  }
}

interface GroupProps extends DrawerGroup {
  channel: Channel
  entry: Entry
  children: ReactNode
  /** Under the fields. */
  foot: ReactNode
}

function Group({ channel, entry, group, filled, children, foot }: GroupProps) {
  const labels = useLabels()
  const headingId = useId()
  if (filled.length === 0 && !children && !foot) return null
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
                {field.kind === 'relation' && <SourceLink channel={channel} entry={entry} field={field} />}
                {field.kind === 'relation' && <StoryLink field={field} value={entry[field.key]} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {foot}
    </section>
  )
}
