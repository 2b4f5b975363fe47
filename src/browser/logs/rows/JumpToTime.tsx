import { IconClockHour4 } from '@tabler/icons-react'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { fromZonedInput, toZonedInput } from '#browser/format/zoned-input.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { LogEntries } from '#browser/logs/data/use-log-entries.ts'
import type { LogScope } from '#browser/logs/view/log-scope.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'
import { Button } from '#browser/ui/Button.tsx'
import { LatePopover } from '#browser/ui/LatePopover.tsx'
import { TextField } from '#browser/ui/TextField.tsx'
import classes from './JumpToTime.module.css'
import { jumpTo } from './jump.ts'

interface JumpToTimeProps {
  scope: LogScope
  log: LogEntries
  /** At the right end of the line of days; without one, the key alone opens it. */
  quiet: boolean
  onRow: (row: number) => void
}

/** Brings the list to a moment in the reader's zone. What changes the range is undone by Back. */
export function JumpToTime({ scope, log, quiet, onRow }: JumpToTimeProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const [opened, setOpened] = useState(false)
  const [text, setText] = useState('')
  // A cast, because it is a button or a mere place.
  const anchor = useRef<HTMLElement>(null) as RefObject<HTMLButtonElement | null>
  const { channel, view, range, setView } = scope
  const { entries, hasMore, rowsKey } = log
  const at = fromZonedInput(text, zone)

  const wanted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows of the new range have come
  useEffect(() => {
    if (wanted.current) onRow(0)
    wanted.current = false
  }, [rowsKey])

  function open() {
    const newest = entries[0]?.[channel.time]
    if (text === '') setText(toZonedInput(typeof newest === 'string' ? newest : new Date().toISOString(), zone))
    setOpened(true)
  }
  useShortcuts({ jump: open })

  function go(event: FormEvent) {
    event.preventDefault()
    if (at === null) return
    setOpened(false)
    const jump = jumpTo({ channel, sort: view.sort, range, entries, hasMore, at })
    if ('row' in jump) return onRow(jump.row)
    wanted.current = true
    setView(jump.patch)
  }

  return (
    <>
      {quiet ? (
        <span ref={anchor} className={classes.anchor} />
      ) : (
        <button
          ref={anchor}
          type="button"
          className={classes.target}
          aria-haspopup="dialog"
          aria-expanded={opened}
          title={t('table.jump.hint')}
          onClick={open}
        >
          <IconClockHour4 size={14} stroke={1.7} aria-hidden="true" />
          {t('table.jump.title')}
        </button>
      )}
      <LatePopover
        anchor={anchor}
        opened={opened}
        label={t('table.jump.title')}
        className={classes.dropdown}
        returnFocus={false}
        onChange={setOpened}
      >
        <form className={classes.form} onSubmit={go}>
          <label className={classes.field}>
            {t('table.jump.label', { zone })}
            <TextField
              type="datetime-local"
              value={text}
              data-autofocus
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <Button type="submit" variant="filled" disabled={at === null}>
            {t('table.jump.go')}
          </Button>
          <p className={classes.note}>{t('table.jump.note')}</p>
        </form>
      </LatePopover>
    </>
  )
}
