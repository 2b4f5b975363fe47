import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { PlaceLink } from '#browser/router/Link.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { costs, lookup, overview, type Place, settings, sources } from './navigation.ts'
import classes from './Rail.module.css'
import { useReadableChannels } from './use-readable-channels.ts'
import { Wordmark } from './Wordmark.tsx'

const RailTip = lazy(async () => ({ default: (await import('./RailTip.tsx')).RailTip }))

export function Rail() {
  const { t } = useTranslation()
  const labels = useLabels()
  const [{ railFolded }, update] = usePreferences()
  const FoldIcon = railFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const foldText = railFolded ? t('shell.nav.unfold') : t('shell.nav.fold')

  const place = ({ id, path, icon: Icon }: Place) => (
    <RailLink key={id} to={path} label={t(`shell.nav.${id}`)} folded={railFolded}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
    </RailLink>
  )

  return (
    <nav className={classes.rail} aria-label={t('shell.nav.label')} data-folded={railFolded}>
      <PlaceLink className={classes.home ?? ''} to={paths.overview()} tabIndex={-1} aria-hidden="true">
        <Wordmark folded={railFolded} />
      </PlaceLink>
      <div className={classes.places}>
        {place(overview)}
        <hr className={classes.rule} />
        {useReadableChannels().map((channel) => {
          const label = labels.channel(channel)
          return (
            <RailLink key={channel.id} to={paths.log(channel)} label={label} folded={railFolded}>
              <ChannelMark channel={channel.id} label={label} />
            </RailLink>
          )
        })}
        <hr className={classes.rule} />
        {[costs, lookup, sources, settings].map(place)}
      </div>
      <button
        type="button"
        className={classes.link}
        aria-expanded={!railFolded}
        aria-label={foldText}
        title={foldText}
        onClick={() => update({ railFolded: !railFolded })}
      >
        <FoldIcon size={18} stroke={1.6} aria-hidden="true" />
      </button>
    </nav>
  )
}

function RailLink({
  to,
  label,
  folded,
  children,
}: {
  to: string
  label: string
  folded: boolean
  children: ReactNode
}) {
  const link = (
    <PlaceLink className={classes.link ?? ''} to={to} end={to === '/'}>
      <span className={classes.icon}>{children}</span>
      <span className={folded ? 'tb-visually-hidden' : classes.label}>{label}</span>
    </PlaceLink>
  )
  // Only a folded rail hides its words.
  if (!folded) return link
  return (
    <Suspense fallback={link}>
      <RailTip label={label}>{link}</RailTip>
    </Suspense>
  )
}
