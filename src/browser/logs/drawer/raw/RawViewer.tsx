import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { findIn, jsonLines, unfoldJson, valueAt } from './json-lines.ts'
import classes from './Raw.module.css'
import { RawLines } from './RawLines.tsx'
import { RawSearch } from './RawSearch.tsx'
import { RawTools } from './RawTools.tsx'

/** A long text is shown up to here until somebody wants all of it. */
const SHOWN_LINES = 400

/** Raw JSON that can be searched and copied from, whole or value by value. */
export function RawViewer({ raw }: { raw: string }) {
  const { t } = useTranslation()
  const [unfold, setUnfold] = useState(false)
  const [all, setAll] = useState(false)
  const [wanted, setWanted] = useState('')
  const [hit, setHit] = useState(0)
  const [chosen, setChosen] = useState(0)
  const [following, setFollowing] = useState(false)
  const searched = useDeferredValue(wanted)
  const unfoldable = useMemo(() => unfoldJson(raw), [raw])
  const lines = useMemo(() => jsonLines(unfold ? unfoldable : raw), [raw, unfoldable, unfold])
  const hits = useMemo(() => findIn(lines, searched), [lines, searched])
  const current = hits[hit]
  // A hit that was gone to is chosen, until somebody chooses another line.
  const active = following && current ? current.line : chosen
  // What is found must be seen.
  const whole = all || (current !== undefined && current.line >= SHOWN_LINES)
  const shown = whole ? lines : lines.slice(0, SHOWN_LINES)

  const choose = useCallback((line: number) => {
    setChosen(line)
    setFollowing(false)
  }, [])

  function search(text: string) {
    setWanted(text)
    setHit(0)
    setFollowing(true)
  }

  function step(by: number) {
    if (hits.length === 0) return
    setHit((hit + by + hits.length) % hits.length)
    setFollowing(true)
  }

  return (
    <div className={classes.raw}>
      <RawSearch wanted={wanted} count={hits.length} place={hit} onSearch={search} onStep={step} />
      <RawTools
        raw={raw}
        value={valueAt(lines, active)}
        {...(unfoldable !== raw && {
          unfold,
          onUnfold: (next: boolean) => {
            setUnfold(next)
            choose(0)
          },
        })}
      />
      <RawLines lines={shown} wanted={searched} current={current} active={active} onActive={choose} />
      {shown.length < lines.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('drawer.raw.all', { count: lines.length })}
        </button>
      )}
    </div>
  )
}
