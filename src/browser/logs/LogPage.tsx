import { useMemo, useRef } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { CoverageNote } from '#browser/shell/CoverageNote.tsx'
import { MaskedWord } from '#browser/shell/reveal/MaskedWord.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { RangePicker } from '#browser/ui/RangePicker.tsx'
import { OwnViewMenu } from '#browser/views/OwnViewMenu.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { rangePresets } from '#contract/view-state.ts'
import { useShownColumns } from './columns/use-columns.ts'
import { useListAhead } from './data/use-list-ahead.ts'
import { useLogEntries } from './data/use-log-entries.ts'
import { ExportMenu } from './export/ExportMenu.tsx'
import { FacetPanel } from './facets/FacetPanel.tsx'
import { FacetSheet } from './facets/FacetSheet.tsx'
import { FilterBar } from './filters/FilterBar.tsx'
import { LogFigures } from './header/LogFigures.tsx'
import { Histogram } from './histogram/Histogram.tsx'
import { LogDrawer } from './LogDrawer.tsx'
import { LogList } from './LogList.tsx'
import classes from './LogPage.module.css'
import { LiveStrip } from './live/LiveStrip.tsx'
import { LiveToggle } from './live/LiveToggle.tsx'
import { useLive } from './live/use-live.ts'
import { useOpened } from './use-opened.ts'
import type { LogScope } from './view/log-scope.ts'
import { type OnNextView, useLogView } from './view/use-log-view.ts'
import { useResolvedRange } from './view/use-resolved-range.ts'
import { useViewScope } from './view/use-view-scope.ts'

/** The log of any channel: all that differs comes from the channel's definition. */
export function Component({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const onNext = useRef<OnNextView>(() => {})
  const { view, problems, search, setView } = useLogView(channel, onNext)
  const range = useResolvedRange(view.range)
  const { keys: columns } = useShownColumns(channel, view)
  const scope = useMemo(
    (): LogScope => ({ channel, view, range, setView, columns }),
    [channel, view, range, setView, columns],
  )
  useListAhead(onNext, scope)
  const saved = useViewScope(scope)
  const log = useLogEntries(scope)
  const { total } = log
  // Rows that stay until others come keep their links: to draw each of them anew for the address would be in vain.
  const rowsSearch = useRef(search)
  if (!log.stale) rowsSearch.current = search
  const list = useRef<HTMLDivElement>(null)
  const live = useLive(scope, log, list)
  const filterInput = useRef<HTMLInputElement>(null)

  const opened = useOpened(channel)

  // What stands around the list is the same for each page of rows that comes, but for how many there are.
  const title = labels.channel(channel)
  const actions = useMemo(
    () => (
      <>
        <LiveToggle live={live} />
        <RangePicker
          value={scope.view.range}
          presets={rangePresets}
          onChange={(next) => scope.setView({ range: next })}
        />
        <ExportMenu {...scope} />
        <OwnViewMenu scope={saved} />
      </>
    ),
    [scope, saved, live],
  )
  const header = useMemo(
    () => (
      <PageHeader
        title={title}
        mark={<ChannelMark channel={scope.channel.id} />}
        figures={
          <>
            <LogFigures channel={scope.channel} view={scope.view} range={scope.range} count={total} />
            <MaskedWord after />
          </>
        }
        actions={actions}
      />
    ),
    [scope, title, total, actions],
  )
  const around = useMemo(
    () => ({
      strip: <LiveStrip live={live} />,
      coverage: <CoverageNote channels={[scope.channel]} range={scope.range} />,
      filters: <FilterBar scope={scope} firstInput={filterInput} />,
      histogram: <Histogram {...scope} tools={<FacetSheet {...scope} />} />,
      facets: <FacetPanel {...scope} />,
    }),
    [scope, live],
  )

  return (
    <div className={classes.page}>
      {header}
      {around.coverage}
      {around.filters}
      {problems.length > 0 && (
        <p className={classes.notice} role="status">
          {t('logs.problems', { count: problems.length, names: problems.join(', ') })}
        </p>
      )}
      {around.histogram}
      <div className={classes.body}>
        {around.facets}
        <div ref={list} className={classes.list}>
          {around.strip}
          <LogList scope={scope} log={log} opened={opened} search={rowsSearch.current} />
        </div>
        <LogDrawer channel={channel} log={log} opened={opened} search={search} />
      </div>
    </div>
  )
}
