import { Menu } from '@mantine/core'
import { useClipboard, useMediaQuery } from '@mantine/hooks'
import {
  IconCheck,
  IconChevronDown,
  IconFileCertificate,
  IconLink,
  IconMessageReply,
  IconPrinter,
} from '@tabler/icons-react'
import { type ComponentType, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { Link } from '#browser/router/Link.tsx'
import { useExportDenial } from '#browser/shell/use-export-denial.ts'
import { Button } from '#browser/ui/Button.tsx'
import type { Contact } from '#contract/routes/lookup.ts'
import { formatLookupView } from '../lookup-view.ts'
import type { LookupScope } from '../use-lookup-scope.ts'
import classes from './AnswerMenu.module.css'
import { EraseItem } from './EraseItem.tsx'
import { packFile, packOf, packParams } from './pack-address.ts'
import type { ReplyPanelProps } from './ReplyPanel.tsx'

interface AnswerMenuProps {
  scope: LookupScope
  contact: Contact
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** What leaves the console about a contact: a reply, an evidence pack, a link. A phone has one button for all. */
export function AnswerMenu({ scope, contact }: AnswerMenuProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false })
  const { copy, copied } = useClipboard({ timeout: 2000 })
  const denial = useExportDenial()
  const [opened, setOpened] = useState(false)
  const [Panel, setPanel] = useState<ComponentType<ReplyPanelProps> | null>(null)
  const { number, view, filters } = scope
  const asked = packOf(number, filters, zone)

  async function reply() {
    const { ReplyPanel } = await import('./ReplyPanel.tsx')
    setPanel(() => ReplyPanel)
    setOpened(true)
  }

  /** A range that moves with the clock would show a colleague something else tomorrow. */
  function link(): string {
    const { from = null, to = null } = filters
    const range = from === null && to === null ? view.range : { from, to }
    return location.origin + paths.contact(formatLookupView(number, { ...view, range }))
  }

  return (
    <div className={classes.menu}>
      {!phone && (
        <Button leftSection={<IconMessageReply {...icon} />} aria-haspopup="dialog" onClick={() => void reply()}>
          {t('answer.menu.reply')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
            {t(phone ? 'answer.menu.answer' : 'answer.menu.share')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {phone && (
            <Menu.Item leftSection={<IconMessageReply {...icon} />} onClick={() => void reply()}>
              {t('answer.menu.reply')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={copied ? <IconCheck {...icon} /> : <IconLink {...icon} />}
            closeMenuOnClick={false}
            onClick={() => copy(link())}
          >
            {copied ? t('ui.copy.done') : t('answer.menu.link')}
          </Menu.Item>
          {denial === undefined && (
            <>
              {/* The browser saves it by itself: no byte of it passes through this page. */}
              <Menu.Item component="a" href={packFile(asked)} download leftSection={<IconFileCertificate {...icon} />}>
                {t('answer.menu.pack')}
              </Menu.Item>
              <Menu.Item
                component={Link}
                to={paths.evidence(packParams(asked))}
                leftSection={<IconPrinter {...icon} />}
              >
                {t('answer.menu.print')}
              </Menu.Item>
            </>
          )}
          <EraseItem number={contact.number || (contact.userId ?? number)} />
        </Menu.Dropdown>
      </Menu>
      <span className="tb-visually-hidden" role="status">
        {copied ? t('ui.copy.done') : ''}
      </span>
      {Panel && (
        <Panel number={number} filters={filters} contact={contact} opened={opened} onClose={() => setOpened(false)} />
      )}
    </div>
  )
}
