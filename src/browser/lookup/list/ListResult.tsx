import { useMemo } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { RangePicker } from '#browser/ui/RangePicker.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { ExportList } from './ExportList.tsx'
import { ListChips } from './ListChips.tsx'
import { ListProgress } from './ListProgress.tsx'
import classes from './ListResult.module.css'
import { ListTable } from './ListTable.tsx'
import { listPresets } from './list-presets.ts'
import { countRows, filterRows, sortRows, sumRows } from './list-rows.ts'
import type { ListRun } from './number-list.ts'
import { useListView } from './use-list-view.ts'
import type { useNumberList } from './use-number-list.ts'

interface ListResultProps {
  list: ReturnType<typeof useNumberList>
  run: ListRun
}

/** Until the first part is there. */
const SKELETON_ROWS = 12

/** What the logs hold of the list: its rows, and what those shown come to. */
export function ListResult({ list, run }: ListResultProps) {
  const { t } = useTranslation()
  const { filter, sort, setFilter, setSort } = useListView()
  const { rows, items, range, state } = run
  const counts = useMemo(() => countRows(rows), [rows])
  const chosen = useMemo(() => filterRows(rows, filter), [rows, filter])
  const shown = useMemo(() => sortRows(chosen, sort), [chosen, sort])
  const figures = useMemo(() => sumRows(chosen), [chosen])
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('lookupList.title')}
        figures={
          <span title={t('lookupList.together')}>
            {t('lookupList.numbers', { count: chosen.length })}
            {' · '}
            {t('lookup.entries', { count: figures.count })}
            {figures.count > 0 && (
              <>
                {' · '}
                <TotalMoney figures={figures} />
              </>
            )}
          </span>
        }
        actions={
          <>
            <RangePicker value={range} presets={listPresets} onChange={(next) => list.start(items, next)} />
            <ExportList rows={shown} all={rows} running={state === 'running'} />
            <Button onClick={list.leave}>{t('lookupList.change')}</Button>
          </>
        }
      />
      <ListProgress run={run} onStop={list.stop} onGoOn={list.goOn} />
      <ListChips counts={counts} filter={filter} onChange={setFilter} />
      {state === 'running' && rows.length === 0 && (
        <SkeletonRows columns="1fr 3fr 1fr 3fr 3fr 3fr 1fr" rows={Math.min(items.length, SKELETON_ROWS)} />
      )}
      {shown.length > 0 ? (
        <ListTable rows={shown} all={rows} range={range} sort={sort} onSort={setSort} />
      ) : (
        rows.length > 0 && (
          <EmptyState
            title={t('lookupList.noneSuch')}
            action={
              <Button className={classes.back ?? ''} onClick={() => setFilter('all')}>
                {t('lookupList.showAll')}
              </Button>
            }
          />
        )
      )}
    </div>
  )
}
