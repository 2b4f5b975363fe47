import { useEffect } from 'react'
import { useBlocker } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'

/** Nothing that was written is lost by leaving: the browser asks before it closes the page, the console before another. */
export function KeepUnsaved({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && currentLocation.key !== nextLocation.key)
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  return (
    <ConfirmDialog
      opened={blocker.state === 'blocked'}
      title={t('rates.leave.title')}
      action={t('rates.leave.now')}
      pending={false}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    >
      <p>{t('rates.leave.text')}</p>
    </ConfirmDialog>
  )
}
