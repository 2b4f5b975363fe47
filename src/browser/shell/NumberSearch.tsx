import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { paths } from '#browser/paths.ts'
import { Kbd } from '#browser/ui/Kbd.tsx'
import classes from './NumberSearch.module.css'

/** Looks a number up from anywhere: `/`, paste, Enter. */
export function NumberSearch() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const input = useRef<HTMLInputElement>(null)
  const number = params.get('number') ?? ''
  useSlash(() => {
    input.current?.focus()
    input.current?.select()
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
        <input
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
        <span className={classes.key} aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  )
}

function useSlash(focus: () => void): void {
  const latest = useRef(focus)
  latest.current = focus
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
