import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Kbd } from '#browser/ui/Kbd.tsx'
import { ListOption } from '#browser/ui/ListOption.tsx'
import classes from './QueryList.module.css'
import type { QueryOption } from './query-options.ts'

interface QueryListProps {
  id: string
  hidden: boolean
  options: readonly QueryOption[]
  active: number
  onPick: (option: QueryOption) => void
  onForget: (() => void) | undefined
}

/** What could be meant at the caret. The focus stays in the box; the arrows go through this list. */
export function QueryList({ id, hidden, options, active, onPick, onForget }: QueryListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useActiveInView(list, active)
  return (
    <>
      <div
        ref={list}
        id={id}
        className={classes.list}
        role="listbox"
        aria-label={t('query.completions')}
        // What scrolls can be tabbed to, else; it is worked from the box.
        tabIndex={-1}
        hidden={hidden}
      >
        {options.map((option, at) => (
          <ListOption
            key={option.id}
            id={`${id}-${at}`}
            place={at}
            active={at === active}
            heading={options[at - 1]?.group === option.group ? undefined : t(`query.group.${option.group}`)}
            onPick={() => onPick(option)}
          >
            <OptionText option={option} />
          </ListOption>
        ))}
      </div>
      {!hidden && (
        <div className={classes.foot}>
          <span>
            <Kbd>↵</Kbd> {t('query.keys.apply')}
          </span>
          <span>
            <Kbd>⇥</Kbd> {t('query.keys.complete')}
          </span>
          {onForget && options[0]?.group === 'recent' && (
            <button type="button" className={classes.forget} onMouseDown={stay} onClick={onForget} tabIndex={-1}>
              {t('query.forget')}
            </button>
          )}
        </div>
      )}
    </>
  )
}

function useActiveInView(list: RefObject<HTMLDivElement | null>, active: number): void {
  useEffect(() => {
    list.current?.querySelector(`[data-place="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [list, active])
}

// The caret stays in the box.
function stay(event: { preventDefault(): void }): void {
  event.preventDefault()
}

/** What is put into the box, what it means, and how many entries have it. */
function OptionText({ option }: { option: QueryOption }) {
  const format = useFormat()
  const { insert, text = insert, label, count } = option
  return (
    <>
      <span className={classes.insert}>{text}</span>
      {label !== undefined && label !== text && <span className={classes.meaning}>{label}</span>}
      {count !== undefined && <span className={classes.count}>{format.number(count)}</span>}
    </>
  )
}
