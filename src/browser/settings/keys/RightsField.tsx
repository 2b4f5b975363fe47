import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import { type KeyRight, keyRights } from '#contract/permissions.ts'
import type { Session } from '#contract/routes/session.ts'
import { FormField } from './FormField.tsx'
import classes from './KeyForm.module.css'
import type { KeyDraft } from './key-draft.ts'
import { mayGiveRight, rightsShown } from './key-rights.ts'

interface RightsFieldProps {
  draft: KeyDraft
  onDraft: (draft: KeyDraft) => void
  session: Session
  error: string | undefined
}

/** What a key may do beyond reading. What one may not do oneself can be taken away and not given. */
export function RightsField({ draft, onDraft, session, error }: RightsFieldProps) {
  const { t } = useTranslation()
  const shown = rightsShown(draft, session)
  const toggle = (right: KeyRight, on: boolean) =>
    onDraft({ ...draft, rights: keyRights.filter((each) => (each === right ? on : shown.includes(each))) })
  return (
    <FormField title={t('rights.field')} error={error}>
      <div className={classes.group}>
        {keyRights.map((right) => {
          const checked = shown.includes(right)
          const denied = !checked && !mayGiveRight(session, right)
          const idle = right === 'reveal' && !draft.masked
          return (
            <ChoiceLine
              key={right}
              type="checkbox"
              checked={checked && !idle}
              disabled={denied || idle}
              onChange={(on) => toggle(right, on)}
              title={
                <>
                  {t(`rights.name.${right}`)}
                  <span className={`tb-mono ${classes.apiName}`} lang="en">
                    {right}
                  </span>
                </>
              }
              text={idle ? t('rights.nothingMasked') : denied ? t('rights.denied') : t(`rights.text.${right}`)}
            />
          )
        })}
      </div>
    </FormField>
  )
}
