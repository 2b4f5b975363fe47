import { Button, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Range, RangePreset } from '#contract/view-state.ts'
import { CustomRange } from './CustomRange.tsx'
import classes from './RangePicker.module.css'
import { useRangeText } from './use-range-text.ts'

interface RangePickerProps {
  value: Range
  presets: readonly RangePreset[]
  onChange: (range: Range) => void
}

/** Named ranges in one click, any other by its two ends. */
export function RangePicker({ value, presets, onChange }: RangePickerProps) {
  const { t } = useTranslation()
  const rangeText = useRangeText()
  const [opened, setOpened] = useState(false)
  const chosen = 'preset' in value ? value.preset : undefined
  const text = rangeText(value)

  function choose(range: Range) {
    setOpened(false)
    onChange(range)
  }

  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <Button
          className={classes.target ?? ''}
          aria-label={t('ui.range.label', { range: text })}
          aria-haspopup="dialog"
          aria-expanded={opened}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          {text}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        className={classes.dropdown ?? ''}
        role="dialog"
        aria-label={t('ui.range.label', { range: text })}
      >
        <div className={classes.presets}>
          {presets.map((preset) => (
            <button
              key={preset}
              type="button"
              className={classes.preset}
              aria-pressed={preset === chosen}
              onClick={() => choose({ preset })}
            >
              {t(`ui.preset.${preset}`)}
            </button>
          ))}
        </div>
        <CustomRange value={'preset' in value ? { from: null, to: null } : value} onApply={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}
