import { useMemo, useState } from 'react'
import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { CellWords } from '#browser/logs/table/cells/cell-face.ts'
import type { LogColumn } from '#browser/logs/table/columns.ts'
import { Button } from '#browser/ui/Button.tsx'
import { CloseButton } from '#browser/ui/CloseButton.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { copyText } from './copy/copy-text.ts'
import classes from './SelectionBar.module.css'
import { selectedCost } from './selected-cost.ts'
import type { RowSelection } from './use-selection.ts'

interface SelectionBarProps {
  channel: Channel
  columns: readonly LogColumn[]
  entries: readonly Entry[]
  selection: RowSelection
  words: CellWords
}

const SAID_MS = 1500

/** Under the list while rows are selected: how many, what they cost, and the ways to take them along. */
export function SelectionBar({ channel, columns, entries, selection, words }: SelectionBarProps) {
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const { ids, clear, selectAll } = selection
  const selected = useMemo(() => entries.filter(({ _id }) => ids.has(_id)), [entries, ids])
  const cost = useMemo(() => selectedCost(channel, selected), [channel, selected])
  const text = sumText()

  function sumText() {
    if (selected.length === 0) return ''
    return [
      t('table.selected.count', { count: selected.length }),
      cost && chargedText(cost),
      cost && cost.unknown > 0 && t('table.selected.unknown', { count: cost.unknown }),
    ]
      .filter(Boolean)
      .join(', ')
  }

  /** Nothing charged is no price, and of what is unknown nothing is said here. */
  function chargedText({ cents, estimated, unknown }: NonNullable<typeof cost>) {
    if (unknown === selected.length) return null
    if (estimated !== null)
      return t('table.selected.estimated', {
        amount: words.format.money(cents),
        estimate: words.format.money(estimated),
      })
    return isZeroMoney(cents)
      ? t('table.selected.nothing')
      : t('table.selected.charged', { amount: words.format.money(cents) })
  }

  async function copy(read: () => Promise<string>) {
    setBusy(true)
    setSaid(
      (await copyText(read)) ? t('table.selected.copied', { count: selected.length }) : t('logs.drawer.copyFailed'),
    )
    setBusy(false)
    setTimeout(() => setSaid(''), SAID_MS)
  }
  const asTable = (name: 'rowsMarkdown' | 'rowsCsv') => async () =>
    (await import('./copy/rows-text.ts'))[name]({ channel, columns, entries: selected, words, cause: t('logs.cause') })
  const asJson = async () => {
    const { readEntries } = await import('./copy/read-entries.ts')
    return JSON.stringify(
      await readEntries(
        channel,
        selected.map(({ _id }) => _id),
      ),
      null,
      2,
    )
  }

  const ways = [
    { name: 'JSON', label: t('table.copy.json'), read: asJson },
    { name: 'Markdown', label: t('table.copy.markdown'), read: asTable('rowsMarkdown') },
    { name: 'CSV', label: t('table.copy.csv'), read: asTable('rowsCsv') },
  ]

  return (
    <>
      <span className="tb-visually-hidden" role="status">
        {said || text}
      </span>
      {selected.length > 0 && (
        <section className={classes.bar} aria-label={t('table.selected.title')}>
          <p className={classes.text}>{text}</p>
          {selected.length < entries.length && (
            <Button size="compact-sm" variant="subtle" onClick={selectAll}>
              {t('table.selected.all', { count: entries.length })}
            </Button>
          )}
          <div className={classes.actions}>
            <span className={classes.said} aria-hidden="true">
              {said || t('table.selected.copy')}
            </span>
            {ways.map(({ name, label, read }) => (
              <Button key={name} size="compact-sm" disabled={busy} aria-label={label} onClick={() => void copy(read)}>
                {name}
              </Button>
            ))}
            <CloseButton aria-label={t('table.selected.clear')} title={t('table.selected.clear')} onClick={clear} />
          </div>
        </section>
      )}
    </>
  )
}
