import { type FormEvent, useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { TextField } from '#browser/ui/TextField.tsx'
import { useDraft } from '#browser/ui/use-draft.ts'
import { type FilterOp, opsOf } from '#contract/view-state.ts'
import { Choice } from './Choice.tsx'
import classes from './Editors.module.css'
import type { EditorProps } from './editor-props.ts'

/** Text and numbers: how it is compared, and with what. */
export function TextEditor({ field, filterKey, filters, onChange, onDone }: EditorProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const ops = opsOf(field)
  const [current] = filters
  const [op, setOp] = useState<FilterOp>(current?.op ?? ops.find((each) => each === 'contains') ?? 'is')
  const bare = op === 'empty' || op === 'filled'
  const { draft, change, flush } = useDraft(current?.values[0] ?? '', (text) => apply(op, text))

  function apply(nextOp: FilterOp, text: string) {
    const none = nextOp === 'empty' || nextOp === 'filled'
    onChange(none || text.trim() !== '' ? [{ key: filterKey, op: nextOp, values: none ? [] : [text.trim()] }] : [])
  }

  function choose(next: FilterOp) {
    setOp(next)
    apply(next, draft)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!bare) flush()
    onDone()
  }

  return (
    <form className={classes.editor} onSubmit={submit}>
      <Choice
        label={t('logs.filter.how')}
        value={op}
        options={ops.map((each) => ({ value: each, text: t(`logs.op.${each}`) }))}
        onChange={choose}
      />
      {!bare && (
        <TextField
          className={classes.input}
          type="text"
          aria-label={labels.field(field)}
          placeholder={field.kind === 'phone' ? t('logs.filter.phoneHint') : t('logs.filter.textHint')}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={draft}
          onChange={(event) => change(event.target.value)}
          onBlur={flush}
        />
      )}
    </form>
  )
}
