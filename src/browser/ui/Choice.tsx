import { Select } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import classes from './Choice.module.css'

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { readonly value: T; readonly label: string }[]
  onChange: (value: T) => void
  /** The label is there for those who cannot see the options. */
  hideLabel?: boolean
  /** In pixels; else as wide as what it stands in. */
  width?: number
}

/** One of a few, its label beside it. */
export function Choice<T extends string>({ label, value, options, onChange, hideLabel, width }: ChoiceProps<T>) {
  return (
    <div className={classes.choice}>
      {!hideLabel && (
        <span className={classes.label} aria-hidden="true">
          {label}
        </span>
      )}
      <Select
        aria-label={label}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={(chosen) => {
          const option = options.find((each) => each.value === chosen)
          if (option && option.value !== value) onChange(option.value)
        }}
        allowDeselect={false}
        withCheckIcon={false}
        rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        rightSectionWidth={30}
        classNames={{ input: classes.input ?? '' }}
        maxDropdownHeight={420}
        {...(width === undefined ? { className: classes.fill ?? '' } : { w: width })}
      />
    </div>
  )
}
