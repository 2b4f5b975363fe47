import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { IconButton } from './IconButton.tsx'

/** Copies `value`; `label` says what, where "Copy" alone would not. */
export function CopyButton({ value, label }: { value: string; label?: string }) {
  const { t } = useTranslation()
  const { copy, copied } = useClipboard({ timeout: 1500 })
  const text = copied ? t('ui.copy.done') : (label ?? t('ui.copy.label'))
  return (
    <>
      <IconButton size="sm" aria-label={text} title={text} onClick={() => copy(value)}>
        {copied ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />}
      </IconButton>
      <span className="tb-visually-hidden" role="status">
        {copied ? t('ui.copy.done') : ''}
      </span>
    </>
  )
}
