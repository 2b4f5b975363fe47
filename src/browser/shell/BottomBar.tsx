import { IconDots, IconListDetails } from '@tabler/icons-react'
import { useLocation } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { PlaceLink } from '#browser/router/Link.tsx'
import { LateMenu } from '#browser/ui/LateMenu.tsx'
import classes from './BottomBar.module.css'
import { costs, lookup, overview, type Place, settings, sources } from './navigation.ts'
import { useReadableChannels } from './use-readable-channels.ts'

const loadLogs = async () => ({ Component: (await import('./BarItems.tsx')).LogItems })
const loadMore = async () => ({ Component: (await import('./BarItems.tsx')).MoreItems })

/** The rail of a phone, Lookup in the middle: support works there. */
export function BottomBar() {
  const { t } = useTranslation()
  const readable = useReadableChannels()
  const { pathname } = useLocation()
  const isIn = (path: string) => `${pathname}/`.startsWith(`${path}/`)
  const inLogs = readable.some((channel) => isIn(channel.path))
  const inMore = [sources, settings].some(({ path }) => isIn(path))

  const place = ({ id, path, icon: Icon }: Place) => (
    <PlaceLink key={id} className={classes.link ?? ''} to={path} end={path === '/'} data-main={id === 'lookup'}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      {t(`shell.nav.${id}`)}
    </PlaceLink>
  )

  return (
    <nav className={classes.bar} aria-label={t('shell.nav.label')}>
      {place(overview)}
      <LateMenu load={loadLogs}>
        <button type="button" className={classes.link} data-current={inLogs}>
          <IconListDetails size={20} stroke={1.6} />
          {t('shell.nav.logs')}
        </button>
      </LateMenu>
      {place(lookup)}
      {place(costs)}
      <LateMenu load={loadMore}>
        <button type="button" className={classes.link} data-current={inMore}>
          <IconDots size={20} stroke={1.6} />
          {t('shell.nav.more')}
        </button>
      </LateMenu>
    </nav>
  )
}
