import { IconCommand, IconSearch } from '@tabler/icons-react'
import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { showOverlay } from '#browser/palette/palette-state.ts'
import { paths } from '#browser/paths.ts'
import { keySigns } from '#browser/shortcuts/key-signs.ts'
import { shortcutOf } from '#browser/shortcuts/shortcuts.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'
import { Kbd } from '#browser/ui/Kbd.tsx'
import { TextField } from '#browser/ui/TextField.tsx'
import classes from './NumberSearch.module.css'

/** Looks a number up from anywhere: `/` (where the page has no search of its own), paste, Enter. */
export function NumberSearch() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const input = useRef<HTMLInputElement>(null)
  const number = params.get('number') ?? ''
  const palette = keySigns(shortcutOf('palette').keys[0] ?? '', '')
  useShortcuts({
    search: () => {
      input.current?.focus()
      input.current?.select()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    const text = input.current?.value.trim()
    if (text) void navigate(paths.lookup(text))
  }

  return (
    <search className={classes.search}>
      <form onSubmit={submit}>
        <IconSearch className={classes.icon ?? ''} size={16} stroke={1.6} aria-hidden="true" />
        <TextField
          prominent
          // Uncontrolled: a new address brings its own number.
          key={number}
          ref={input}
          className={classes.input}
          defaultValue={number}
          aria-label={t('shell.search.label')}
          placeholder={t('shell.search.placeholder')}
          title={t('shell.search.hint')}
          // Not type=tel: people paste names of conversations and ids, too.
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
        />
        <button
          type="button"
          className={classes.key}
          aria-label={t('palette.open', { keys: palette })}
          title={t('palette.open', { keys: palette })}
          aria-haspopup="dialog"
          onClick={() => showOverlay('palette')}
        >
          <Kbd>{palette}</Kbd>
          <IconCommand className={classes.sign ?? ''} size={18} stroke={1.6} aria-hidden="true" />
        </button>
      </form>
    </search>
  )
}
