import { Menu } from '@mantine/core'
import {
  IconBraces,
  IconExternalLink,
  IconFilter,
  IconFilterOff,
  IconLayoutSidebarRight,
  IconLink,
  IconMarkdown,
  type IconProps,
  IconSquareCheck,
  IconTerminal2,
  IconUserSearch,
} from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { itemQuery, rawQuery } from '#browser/logs/data/item-query.ts'
import { indentJson } from '#browser/logs/drawer/indent-json.ts'
import { useCellWords } from '#browser/logs/table/cells/use-cell-words.ts'
import type { LogColumn } from '#browser/logs/table/columns.ts'
import type { MenuPlace } from '#browser/logs/table/row-actions.ts'
import type { LogScope } from '#browser/logs/view/log-scope.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import type { Entry } from '#contract/routes/logs.ts'
import { copyText } from './copy/copy-text.ts'
import { entryCurl, entryMarkdown } from './copy/entry-text.ts'
import classes from './RowMenu.module.css'
import { useRowLinks } from './use-row-links.ts'
import type { FilterByValue } from './use-value-filter.ts'
import { useValueWords } from './use-value-words.ts'

export interface RowMenuProps {
  scope: LogScope
  entry: Entry
  place: MenuPlace
  /** The view, as an address has it. */
  search: string
  columns: readonly LogColumn[]
  selected: boolean
  onSelect: () => void
  onOpen: () => void
  onFilter: FilterByValue
  /** `refocus`: the focus goes back to the row. */
  onClose: (refocus: boolean) => void
}

const SAID_MS = 900

/** What can be done with a row, at the pointer or under the row. */
export function RowMenu(props: RowMenuProps) {
  const { scope, entry, place, search, selected, onSelect, onOpen, onFilter, onClose } = props
  const { channel } = scope
  const { t } = useTranslation()
  const client = useQueryClient()
  const words = useCellWords()
  const { lookup, user, source } = useRowLinks(channel, entry)
  const value = useValueWords(channel, entry, place.column)
  const [said, setSaid] = useState<{ name: string; text: string } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // Read while the menu is looked at: a clipboard wants its text soon after the click.
  useQuery(itemQuery(channel, entry._id))
  const address = window.location.origin + paths.entry(channel, entry._id)
  const ways = [
    { name: 'json', icon: IconBraces, label: t('table.copy.json'), read: readRaw },
    { name: 'markdown', icon: IconMarkdown, label: t('table.copy.markdown'), read: readMarkdown },
    { name: 'curl', icon: IconTerminal2, label: t('table.copy.curl'), read: readCurl },
    { name: 'link', icon: IconLink, label: t('table.copy.link'), read: () => address + search },
  ]

  async function copy({ name, read }: (typeof ways)[number]) {
    setSaid({ name, text: (await copyText(read)) ? t('ui.copy.done') : t('logs.drawer.copyFailed') })
    timer.current = setTimeout(() => onClose(true), SAID_MS)
  }
  const item = (Icon: ComponentType<IconProps>, label: ReactNode, act: () => void, key?: string) => (
    <Menu.Item
      leftSection={<Icon {...iconSize} />}
      rightSection={key && <kbd className={classes.key}>{key}</kbd>}
      closeMenuOnClick={false}
      onClick={act}
    >
      {label}
    </Menu.Item>
  )
  const then = (act: () => unknown, refocus = true) => {
    return () => {
      onClose(refocus)
      act()
    }
  }

  return (
    <>
      <span className="tb-visually-hidden" role="status">
        {said?.text}
      </span>
      <Menu
        opened
        onChange={(open) => !open && onClose(true)}
        position="bottom-start"
        returnFocus={false}
        width={264}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <button
            type="button"
            className={classes.place}
            style={{ left: place.x, top: place.y }}
            tabIndex={-1}
            aria-label={t('table.menu.open')}
          />
        </Menu.Target>
        <Menu.Dropdown className={classes.menu ?? ''} aria-label={t('table.menu.open')}>
          {item(IconLayoutSidebarRight, t('table.menu.entry'), then(onOpen, false), '↵')}
          {item(IconSquareCheck, t(selected ? 'table.menu.unselect' : 'table.menu.select'), then(onSelect), 'x')}
          {value && (value.include || value.exclude) && (
            <>
              <Menu.Divider />
              <Menu.Label className={classes.label ?? ''}>{value.text}</Menu.Label>
              {value.include &&
                item(
                  IconFilter,
                  t('table.menu.include'),
                  then(() => onFilter(entry, value.column, 'include')),
                  'f',
                )}
              {value.exclude &&
                item(
                  IconFilterOff,
                  t('table.menu.exclude'),
                  then(() => onFilter(entry, value.column, 'exclude')),
                  '⇧F',
                )}
            </>
          )}
          <Menu.Divider />
          {ways.map((way) => (
            <Fragment key={way.name}>
              {item(way.icon, said?.name === way.name ? said.text : way.label, () => void copy(way))}
            </Fragment>
          ))}
          {(lookup || user?.path || source) && <Menu.Divider />}
          {lookup && (
            <Menu.Item component={Link} to={lookup} leftSection={<IconUserSearch {...iconSize} />}>
              {t('table.menu.contact')}
            </Menu.Item>
          )}
          {user?.path && (
            <Menu.Item component={Link} to={user.path} leftSection={<IconUserSearch {...iconSize} />}>
              {t('search.contactOf', { name: user.name })}
            </Menu.Item>
          )}
          {source && (
            <Menu.Item
              component="a"
              href={source}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconExternalLink {...iconSize} />}
            >
              {t('table.menu.source')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )

  function readCurl() {
    return entryCurl(window.location.origin, channel, entry._id)
  }

  async function readRaw() {
    return indentJson((await client.ensureQueryData(rawQuery(channel, entry._id))).raw)
  }

  async function readMarkdown() {
    return entryMarkdown(channel, await client.ensureQueryData(itemQuery(channel, entry._id)), words, address)
  }
}

const iconSize = { size: 15, stroke: 1.6, 'aria-hidden': true } as const
