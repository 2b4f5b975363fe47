import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rawQuery } from '#browser/logs/data/item-query.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { CopyButton } from '#browser/ui/CopyButton.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Channel } from '#contract/channels/index.ts'
import classes from './Drawer.module.css'
import { indentJson } from './indent-json.ts'

/** What the source sent, to the letter; fetched when somebody looks. */
export function RawJson({ channel, id }: { channel: Channel; id: string }) {
  const { t } = useTranslation()
  const [unfolded, setUnfolded] = useState(false)
  const bodyId = useId()
  const { data, error, refetch } = useQuery({ ...rawQuery(channel, id), enabled: unfolded })
  const text = data && indentJson(data.raw)

  return (
    <section className={classes.group}>
      <button
        type="button"
        className={classes.fold}
        aria-expanded={unfolded}
        aria-controls={bodyId}
        onClick={() => setUnfolded(!unfolded)}
      >
        <IconChevronRight className={classes.chevron ?? ''} size={14} aria-hidden="true" />
        {t('logs.drawer.raw')}
      </button>
      <div id={bodyId} hidden={!unfolded} className={classes.raw}>
        {unfolded && error && <FailureState error={error} onRetry={() => void refetch()} />}
        {unfolded && !error && text === undefined && <SkeletonRows columns="1fr" rows={4} />}
        {text !== undefined && (
          <>
            <span className={classes.rawCopy}>
              <CopyButton value={text} label={t('logs.drawer.copyJson')} />
            </span>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and must by keyboard, too */}
            <pre tabIndex={0}>{text}</pre>
          </>
        )}
      </div>
    </section>
  )
}
