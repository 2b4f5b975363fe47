import { IconChevronDown } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Range, RangePreset } from '#contract/view-state.ts'
import { Button } from './Button.tsx'
import { CustomRange } from './CustomRange.tsx'
import { LatePopover } from './LatePopover.tsx'
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
  const target = useRef<HTMLButtonElement>(null)
  const chosen = 'preset' in value ? value.preset : undefined
  const text = rangeText(value)

  function choose(range: Range) {
    setOpened(false)
    onChange(range)
  }

  return (
    <>
      <Button
        ref={target}
        className={classes.target ?? ''}
        aria-label={t('ui.range.label', { range: text })}
        aria-haspopup="dialog"
        aria-expanded={opened}
        rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        onClick={() => setOpened(!opened)}
      >
        {text}
      </Button>
      <LatePopover
        anchor={target}
        opened={opened}
        label={t('ui.range.label', { range: text })}
        className={classes.dropdown}
        onChange={setOpened}
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
      </LatePopover>
    </>
  )
}
