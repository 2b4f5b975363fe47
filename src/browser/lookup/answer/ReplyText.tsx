import { Textarea } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './Reply.module.css'

interface ReplyTextProps {
  /** Undefined while it is on its way, empty where there is nothing to tell. */
  text: string | undefined
  language: string
}

/** The text as it will be copied, and the button that copies it. */
export function ReplyText({ text, language }: ReplyTextProps) {
  const { t } = useTranslation()
  const { copy, copied, error } = useClipboard({ timeout: 2000 })
  const field = useRef<HTMLTextAreaElement>(null)
  if (text === '') return <p role="status">{t('answer.panel.nothing')}</p>
  return (
    <div className={classes.text}>
      <Textarea
        ref={field}
        label={t('answer.panel.text')}
        value={text ?? t('answer.panel.loading')}
        lang={language}
        rows={Math.min(20, 2 + Math.ceil((text ?? '').split('\n').length * 1.6))}
        readOnly
      />
      {error && (
        <p className={classes.error} role="alert">
          {t('answer.panel.failed')}
        </p>
      )}
      <div className={classes.actions}>
        <Button
          variant="filled"
          disabled={text === undefined}
          leftSection={copied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />}
          onClick={() => {
            // Where the browser refuses, it only remains to press the keys.
            field.current?.select()
            copy(text)
          }}
        >
          {copied ? t('ui.copy.done') : t('answer.panel.copy')}
        </Button>
        <span className="tb-visually-hidden" role="status">
          {copied ? t('ui.copy.done') : ''}
        </span>
      </div>
    </div>
  )
}
