import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { RateField, RateProblem } from '#contract/rates/check-rates.ts'
import type { RateCard } from '#contract/routes/rate-cards.ts'
import { CardActions } from './CardActions.tsx'
import { CardHead } from './CardHead.tsx'
import { CardSettings } from './CardSettings.tsx'
import { type DraftRow, draftOf, isChanged, problemsOf, rateOf, rowOf } from './card-draft.ts'
import { ImportRates } from './ImportRates.tsx'
import { KeepUnsaved } from './KeepUnsaved.tsx'
import { RateList } from './RateList.tsx'
import type { CellPlace } from './RateTable.tsx'
import { useCardSave } from './rate-cards-query.ts'
import { SaveBar } from './SaveBar.tsx'
import { type CardFailure, useCardFailure } from './use-card-failure.ts'
import { useFaultText } from './use-fault-text.ts'

/** The newest version, and what is being made of it. */
export function CardEditor({ card }: { card: RateCard }) {
  const { t } = useTranslation()
  const [{ base, saved, draft }, setState] = useState(() => stateOf(card))
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [importing, setImporting] = useState(false)
  const [attention, setAttention] = useState<CellPlace | null>(null)
  const save = useCardSave(card.id)
  const failure = useCardFailure(save.error)
  const faultText = useFaultText()
  const changed = useMemo(() => isChanged(draft, saved), [draft, saved])
  // What somebody else has saved comes in, unless it would take away what is being written here.
  if (card.version > base.version && !changed && !save.isPending) setState(stateOf(card))

  // Putting it in use makes no version.
  const shown = { ...base, isInUse: card.isInUse }
  const rows = useDeferredValue(draft.rows)
  const refused = failure.rate
  // Nobody is told what is missing before they have said that they are ready.
  const errors = useMemo(
    () => errorsOf(rows, tried ? problemsOf(rows) : [], faultText, refused),
    [rows, tried, faultText, refused],
  )

  function change(next: Partial<typeof draft>) {
    // What was refused was said of a place in the list, which may be another row's now.
    if (next.rows && failure.rate) save.reset()
    setState((state) => ({ ...state, draft: { ...state.draft, ...next } }))
  }

  /** Over the version that was seen, or over a newer one when that was said. */
  function submit(version: number) {
    setTried(true)
    const [problem] = problemsOf(draft.rows)
    const wrong = problem && draft.rows[problem.index]
    if (wrong) setAttention({ key: wrong.key, cell: cellOf(problem.field) })
    if (draft.name.trim() === '' || problem) return
    const { name, timezone, zeroIsUnbilled } = draft
    const input = { version, name, timezone, zeroIsUnbilled, note, rates: draft.rows.map(rateOf) }
    save.mutate(input, {
      onSuccess: (now) => {
        setState(stateOf(now))
        setNote('')
        setTried(false)
      },
    })
  }

  function discard() {
    save.reset()
    setTried(false)
    setNote('')
    setState(stateOf(card))
  }

  return (
    <>
      <CardHead card={shown}>
        <CardActions card={shown} mayChange unsaved={changed} />
      </CardHead>
      <CardSettings
        draft={draft}
        onChange={change}
        nameError={draft.name.trim() === '' ? t('rates.nameMissing') : failure.of('name')}
        zoneError={failure.of('timezone')}
      />
      <RateList
        rows={draft.rows}
        errors={errors}
        attention={attention}
        onAttended={() => setAttention(null)}
        onRows={(next) => change({ rows: next })}
        onImport={() => setImporting(true)}
      />
      <SaveBar
        changed={changed}
        problems={errors.size}
        pending={save.isPending}
        failure={failure}
        newest={card.version > base.version ? card.version : undefined}
        note={note}
        onNote={setNote}
        onSave={() => submit(base.version)}
        onSaveOver={() => submit(card.version)}
        onDiscard={discard}
        done={save.isSuccess && !changed ? t('rates.saved', { version: base.version }) : ''}
      />
      <ImportRates
        opened={importing}
        rates={draft.rows}
        onClose={() => setImporting(false)}
        onTake={(rates) => {
          setImporting(false)
          change({ rows: rates.map(rowOf) })
        }}
      />
      <KeepUnsaved unsaved={changed} />
    </>
  )
}

function cellOf(field: RateField): CellPlace['cell'] {
  if (field === 'priceInUSDCents') return 'price'
  return field === 'chargesFailed' ? 'failed' : field
}

/** The first thing that is wrong with a row, by its key; what the gateway refused goes before what is found here. */
function errorsOf(
  rows: readonly DraftRow[],
  problems: readonly RateProblem[],
  faultText: (problem: RateProblem) => string,
  refused: CardFailure['rate'],
): ReadonlyMap<number, string> {
  const said = problems.map((problem) => ({ index: problem.index, message: faultText(problem) }))
  const placed = [...(refused ? [refused] : []), ...said].flatMap(({ index, message }) => {
    const row = rows[index]
    return row ? [[row.key, message] as const] : []
  })
  return new Map(placed.toReversed())
}

function stateOf(card: RateCard) {
  const saved = draftOf(card)
  return { base: card, saved, draft: saved }
}
