import type { ReactNode } from 'react'
import { isMaskedText } from '#browser/format/masked.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { CopyButton } from '#browser/ui/CopyButton.tsx'
import classes from './Drawer.module.css'

interface MessageTextProps {
  /** What kind of text it is: the field's name. */
  label: string
  text: string
  /** The same text, with parts of it marked. */
  children?: ReactNode
}

/** What was written or said, to the letter. */
export function MessageText({ label, text, children }: MessageTextProps) {
  const { t } = useTranslation()
  return (
    <blockquote className={classes.message} aria-label={label}>
      <span dir="auto">{children ?? text}</span>
      {!isMaskedText(text) && <CopyButton value={text} label={t('logs.drawer.copyMessage')} />}
    </blockquote>
  )
}
