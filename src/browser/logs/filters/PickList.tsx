import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { TextField } from '#browser/ui/TextField.tsx'
import classes from './Editors.module.css'

export interface PickOption {
  readonly id: string
  readonly text: string
  readonly group?: string
  readonly count?: string
  readonly picked?: boolean
}

interface PickListProps {
  label: string
  placeholder: string
  options: readonly PickOption[]
  search: string
  /** Several may be picked: each shows a box. */
  multiple?: boolean
  /** Under the list: how many more there are, that nothing was found, or why. */
  note?: ReactNode
  onSearch: (search: string) => void
  onPick: (id: string) => void
}

/** A searchable list, by mouse or keyboard: the arrows go through it while the caret stays in the search. */
export function PickList({ label, placeholder, options, search, multiple = false, note, ...on }: PickListProps) {
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState(0)
  const at = Math.max(0, Math.min(place, options.length - 1))
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    list.current?.querySelector(`[data-place="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function keyDown(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length }
    const step = steps[event.key]
    const option = options[at]
    if (step !== undefined && !(search !== '' && event.key.length < 5)) setPlace(Math.max(0, step))
    else if (event.key === 'Enter' && option) on.onPick(option.id)
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.pick}>
      <TextField
        className={classes.input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={options.length > 0 ? optionId(at) : undefined}
        aria-autocomplete="list"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={search}
        onChange={(event) => {
          setPlace(0)
          on.onSearch(event.target.value)
        }}
        onKeyDown={keyDown}
      />
      <div
        ref={list}
        id={listId}
        className={classes.options}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple}
        // A scrolling box can be reached; the list itself is worked from the search.
        tabIndex={-1}
      >
        {options.map((option, index) => (
          <Option
            key={option.id}
            id={optionId(index)}
            place={index}
            option={option}
            heading={option.group !== options[index - 1]?.group ? option.group : undefined}
            current={index === at}
            multiple={multiple}
            onPick={() => {
              setPlace(index)
              on.onPick(option.id)
            }}
          />
        ))}
      </div>
      {note !== undefined && <div className={classes.note}>{note}</div>}
    </div>
  )
}

interface OptionProps {
  id: string
  place: number
  option: PickOption
  heading: string | undefined
  current: boolean
  multiple: boolean
  onPick: () => void
}

function Option({ id, place, option, heading, current, multiple, onPick }: OptionProps) {
  return (
    <>
      {heading !== undefined && (
        <div className={classes.optionGroup} role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search box handles the keys */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search box */}
      <div
        id={id}
        className={classes.option}
        role="option"
        aria-selected={option.picked ?? false}
        data-place={place}
        data-current={current}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPick}
      >
        {multiple && <span className={classes.box} aria-hidden="true" />}
        <span className={classes.optionText} title={option.text}>
          {option.text}
        </span>
        {option.count !== undefined && <span className={classes.count}>{option.count}</span>}
      </div>
    </>
  )
}
