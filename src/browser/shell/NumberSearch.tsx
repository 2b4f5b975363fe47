import { IconCommand, IconSearch } from '@tabler/icons-react'
import { useSearchParams } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { showOverlay } from '#browser/palette/palette-state.ts'
import { keySigns } from '#browser/shortcuts/key-signs.ts'
import { shortcutOf } from '#browser/shortcuts/shortcuts.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'
import { Kbd } from '#browser/ui/Kbd.tsx'
import classes from './NumberSearch.module.css'
import { SearchField } from './search/SearchField.tsx'
import { useSearch } from './search/use-search.ts'

/** Finds somebody from anywhere: `/` (where the page has no search of its own), paste, Enter. */
export function NumberSearch() {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const search = useSearch(params.get('number') ?? '')
  const palette = keySigns(shortcutOf('palette').keys[0] ?? '', '')
  useShortcuts({ search: search.focus })

  return (
    <search className={classes.search}>
      <form onSubmit={search.submit}>
        <IconSearch className={classes.icon ?? ''} size={16} stroke={1.6} aria-hidden="true" />
        <SearchField
          search={search}
          className={classes.input}
          listClass={classes.list}
          aria-label={t('shell.search.label')}
          placeholder={t('shell.search.placeholder')}
          title={t('shell.search.hint')}
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
