import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ListOption } from '#browser/ui/ListOption.tsx'
import { ContactLine } from './ContactLine.tsx'
import classes from './Search.module.css'
import type { SearchOption } from './search-options.ts'
import type { Search } from './use-search.ts'

/** What could be meant. The focus stays in the field; the arrows go through this list. */
export function SearchList({ id, search }: { id: string; search: Search }) {
  const { t } = useTranslation()
  const { open, options, active, lack, pick } = search
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-place="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const headings = { recent: t('search.recent'), found: t('search.found'), text: undefined }
  return (
    <>
      {lack && <p className={classes.lack}>{lack === 'failed' ? t('search.failed') : t('search.nothing')}</p>}
      <div
        ref={list}
        id={id}
        className={classes.list}
        role="listbox"
        aria-label={t('search.list')}
        // What scrolls can be tabbed to, else; it is worked from the field.
        tabIndex={-1}
      >
        {open &&
          options.map((option, place) => (
            <ListOption
              key={option.id}
              id={`${id}-${place}`}
              place={place}
              active={place === active}
              heading={options[place - 1]?.kind === option.kind ? undefined : headings[option.kind]}
              roomy
              onPick={(event) => pick(option, event.ctrlKey || event.metaKey)}
            >
              <OptionText option={option} />
            </ListOption>
          ))}
      </div>
    </>
  )
}

function OptionText({ option }: { option: SearchOption }) {
  const { t } = useTranslation()
  if (option.kind !== 'text') return <ContactLine option={option} />
  return (
    <>
      <IconSearch className={classes.icon ?? ''} size={15} stroke={1.6} aria-hidden="true" />
      <span className={classes.text}>{t('search.text', { text: option.text })}</span>
    </>
  )
}
