import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { findChannel } from '#contract/channels/index.ts'
import type { AuditEvent } from '#contract/routes/audit.ts'
import { subjectKinds } from './trail-words.ts'

interface SubjectWords {
  /** Undefined where there is no subject. */
  readonly kind: string | undefined
  /** Undefined where the kind says it all. */
  readonly label: string | undefined
}

/** What a line is about, in words; a kind that has none is shown as it is. */
export function useSubjectWords(subject: AuditEvent['subject']): SubjectWords {
  const { t } = useTranslation()
  const labels = useLabels()
  if (!subject) return { kind: undefined, label: undefined }
  const known = subjectKinds.find((each) => each === subject.kind)
  const channel =
    subject.kind === 'channel' || subject.kind === 'entry' ? findChannel(subject.id.split('/')[0] ?? '') : undefined
  const label = subject.label ?? (channel && labels.channel(channel))
  return { kind: known ? t(`audit.subject.${known}`) : subject.kind, label }
}
