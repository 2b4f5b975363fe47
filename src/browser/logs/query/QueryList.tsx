import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Kbd } from '#browser/ui/Kbd.tsx'
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
          <Option
            key={option.id}
            id={`${id}-${at}`}
            option={option}
            place={at}
            active={at === active}
            heading={options[at - 1]?.group === option.group ? undefined : t(`query.group.${option.group}`)}
            onPick={onPick}
          />
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

interface OptionProps {
  id: string
  option: QueryOption
  place: number
  active: boolean
  heading: string | undefined
  onPick: (option: QueryOption) => void
}

function Option({ id, option, place, active, heading, onPick }: OptionProps) {
  const format = useFormat()
  const { insert, text = insert, label, count } = option
  return (
    <>
      {heading !== undefined && (
        <div className={classes.heading} role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box */}
      <div
        id={id}
        className={classes.option}
        role="option"
        aria-selected={active}
        data-place={place}
        onMouseDown={stay}
        onClick={() => onPick(option)}
      >
        <span className={classes.insert}>{text}</span>
        {label !== undefined && label !== text && <span className={classes.meaning}>{label}</span>}
        {count !== undefined && <span className={classes.count}>{format.number(count)}</span>}
      </div>
    </>
  )
}
