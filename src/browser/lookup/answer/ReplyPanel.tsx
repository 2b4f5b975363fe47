import { useTranslation } from '#browser/i18n/use-translation.ts'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import { ReplyForm, type ReplyFormProps } from './ReplyForm.tsx'

export interface ReplyPanelProps extends ReplyFormProps {
  opened: boolean
  onClose: () => void
}

export function ReplyPanel({ opened, onClose, ...asked }: ReplyPanelProps) {
  const { t } = useTranslation()
  return (
    <SidePanel title={t('answer.panel.title')} opened={opened} onClose={onClose}>
      <ReplyForm {...asked} />
    </SidePanel>
  )
}
