import { IconChevronDown, IconStar } from '@tabler/icons-react'
import { type ComponentType, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { withWords } from '#browser/i18n/words.ts'
import { afterPalette, type Command, useCommands } from '#browser/palette/commands.ts'
import { Button } from '#browser/ui/Button.tsx'
import { LatePopover } from '#browser/ui/LatePopover.tsx'
import type { OpenView } from './use-open-view.ts'
import type { Edited, ViewEditorProps } from './ViewEditor.tsx'
import type { ViewListProps } from './ViewList.tsx'
import classes from './Views.module.css'
import type { ViewScope } from './view-scope.ts'

const loadList = withWords('drawer', () => import('./ViewList.tsx'))
const loadEditor = withWords('drawer', () => import('./ViewEditor.tsx'))

interface Parts {
  readonly List: ComponentType<ViewListProps>
  readonly Editor: ComponentType<ViewEditorProps>
}

interface ViewMenuProps {
  scope: ViewScope
  state: OpenView
}

/** Saved views: names for what is on screen. */
export function ViewMenu({ scope, state }: ViewMenuProps) {
  const { t } = useTranslation()
  const { kind } = scope
  const { open, modified } = state
  const [opened, setOpened] = useState(false)
  const [parts, setParts] = useState<Parts | null>(null)
  const [edited, setEdited] = useState<Edited | null>(null)
  const target = useRef<HTMLButtonElement>(null)

  const load = useCallback(async () => {
    const [{ ViewList }, { ViewEditor }] = await Promise.all([loadList(), loadEditor()])
    setParts({ List: ViewList, Editor: ViewEditor })
  }, [])

  /** Opened when its content is here: the focus has to go into it. */
  async function toggle() {
    await load()
    setOpened(!opened)
  }

  const commands = useMemo(
    (): Command[] => [
      {
        id: 'save-view',
        group: 'here',
        text: t(`views.${kind}.save`),
        icon: IconStar,
        run: afterPalette(async () => {
          await load()
          setEdited('new')
        }),
      },
    ],
    [t, kind, load],
  )
  useCommands(commands)

  function edit(view: Edited) {
    setOpened(false)
    setEdited(view)
  }

  const button = t(`views.${kind}.button`)
  const label = !open
    ? button
    : modified
      ? t(`views.${kind}.modified`, { name: open.name })
      : t(`views.${kind}.opened`, { name: open.name })
  return (
    <>
      <Button
        ref={target}
        className={classes.target ?? ''}
        leftSection={<IconStar size={16} stroke={1.6} aria-hidden="true" data-open={open !== undefined} />}
        rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => void toggle()}
      >
        <span className={classes.word}>{open ? open.name : button}</span>
        {modified && <span className={classes.dot} aria-hidden="true" />}
      </Button>
      <LatePopover
        anchor={target}
        opened={opened}
        label={button}
        className={classes.dropdown}
        width={340}
        onChange={setOpened}
      >
        {parts && <parts.List scope={scope} state={state} onEdit={edit} onClose={() => setOpened(false)} />}
      </LatePopover>
      {parts && (
        <parts.Editor
          scope={scope}
          state={state}
          edited={edited}
          onClose={() => {
            setEdited(null)
            // The line that opened it is gone with the list.
            setTimeout(() => target.current?.focus(), 30)
          }}
        />
      )}
    </>
  )
}
