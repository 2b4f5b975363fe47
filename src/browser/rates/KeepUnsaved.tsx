import { useEffect } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useLeaveQuestion } from '#browser/router/use-leave-question.ts'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'

/** Nothing that was written is lost by leaving: the browser asks before it closes the page, the console before another. */
export function KeepUnsaved({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation()
  const question = useLeaveQuestion(unsaved)
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  return (
    <ConfirmDialog
      opened={question !== null}
      title={t('rates.leave.title')}
      action={t('rates.leave.now')}
      pending={false}
      onClose={() => question?.stay()}
      onConfirm={() => question?.leave()}
    >
      <p>{t('rates.leave.text')}</p>
    </ConfirmDialog>
  )
}
