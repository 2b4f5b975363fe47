import type { ComponentProps } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { TextField } from '#browser/ui/TextField.tsx'
import classes from './Search.module.css'
import { SearchList } from './SearchList.tsx'
import type { Search } from './use-search.ts'

interface SearchFieldProps
  extends Pick<
    ComponentProps<'input'>,
    'id' | 'className' | 'placeholder' | 'title' | 'autoFocus' | 'aria-label' | 'aria-describedby' | 'aria-invalid'
  > {
  search: Search
  /** Of the list: where it lies, if not under the field. */
  listClass?: string | undefined
}

/** Where somebody is looked for, and what what is typed may mean. Put it into a positioned form that `search.submit`s. */
export function SearchField({ search, listClass, ...input }: SearchFieldProps) {
  const { t } = useTranslation()
  const listId = `${search.id}-list`
  return (
    <>
      <TextField
        {...input}
        prominent
        ref={search.input}
        // Not type=tel: people paste names of conversations and ids, too.
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={search.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={search.active >= 0 ? `${listId}-${search.active}` : undefined}
        value={search.text}
        onChange={({ target }) => search.type(target.value)}
        onPaste={search.paste}
        onClick={search.show}
        onBlur={search.close}
        onKeyDown={search.keyDown}
      />
      <div className={[classes.panel, listClass].filter(Boolean).join(' ')} hidden={!search.open}>
        <SearchList id={listId} search={search} />
      </div>
      <span className="tb-visually-hidden" role="status">
        {search.open ? t('search.offers', { count: search.options.length }) : ''}
      </span>
    </>
  )
}
