import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { type Command, useRegisteredCommands } from './commands.ts'
import { findCommands } from './find-commands.ts'
import classes from './Palette.module.css'
import { PaletteOption } from './PaletteOption.tsx'
import { useActionCommands } from './use-action-commands.ts'
import { usePageCommands } from './use-page-commands.ts'
import { useTypedCommands } from './use-typed-commands.ts'
import { useViewCommands } from './use-view-commands.ts'

/** Goes anywhere and does anything by name; what is typed may as well be somebody's number. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const [failed, setFailed] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const commands = [
    ...useRegisteredCommands(),
    ...useTypedCommands(typed),
    ...useViewCommands(),
    ...usePageCommands(),
    ...useActionCommands(),
  ]
  const found = findCommands(commands, typed)
  const at = Math.min(place, found.length - 1)
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    list.current?.querySelector(`[data-place="${at}"]`)?.scrollIntoView({ block: at === 0 ? 'end' : 'nearest' })
  }, [at])

  async function run(command: Command | undefined) {
    if (!command) return
    setFailed(false)
    try {
      await command.run()
      onClose()
    } catch {
      setFailed(true)
    }
  }

  function keyDown(event: KeyboardEvent) {
    const last = found.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
    }
    const step = steps[event.key]
    if (step !== undefined) setPlace(step)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) void run(found[at])
    else return
    event.preventDefault()
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={600}
      yOffset="11dvh"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.content ?? '' }}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={t('palette.title')}>
        <div className={classes.box}>
          <IconSearch size={17} stroke={1.6} aria-hidden="true" />
          <input
            className={classes.input}
            type="text"
            role="combobox"
            aria-label={t('palette.title')}
            aria-expanded="true"
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? optionId(at) : undefined}
            placeholder={t('palette.placeholder')}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setPlace(0)
            }}
            onKeyDown={keyDown}
          />
        </div>
        <div
          ref={list}
          id={listId}
          className={classes.list}
          role="listbox"
          aria-label={t('palette.commands')}
          tabIndex={-1}
        >
          {found.map((command, index) => (
            <PaletteOption
              key={command.id}
              id={optionId(index)}
              command={command}
              place={index}
              active={index === at}
              headed={found[index - 1]?.group !== command.group}
              onRun={() => void run(command)}
            />
          ))}
        </div>
        <p className={classes.note} role="status">
          {failed ? t('palette.failed') : found.length === 0 ? t('palette.nothing') : ''}
        </p>
      </Modal.Content>
    </Modal.Root>
  )
}
