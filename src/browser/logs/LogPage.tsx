import { Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useNavigate, useParams } from 'react-router-dom'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { CoverageNote } from '#browser/shell/CoverageNote.tsx'
import type { EntryContext } from '#browser/shell/entry-context.ts'
import { MaskedWord } from '#browser/shell/reveal/MaskedWord.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { loadCodeWords } from '#browser/ui/code-words.ts'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { RangePicker } from '#browser/ui/RangePicker.tsx'
import { OwnViewMenu } from '#browser/views/OwnViewMenu.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { rangePresets } from '#contract/view-state.ts'
import { useShownColumns } from './columns/use-columns.ts'
import { useLogEntries } from './data/use-log-entries.ts'
import { DrawerFrame } from './drawer/DrawerFrame.tsx'
import { ExportMenu } from './export/ExportMenu.tsx'
import { FacetPanel } from './facets/FacetPanel.tsx'
import { FacetSheet } from './facets/FacetSheet.tsx'
import { FilterBar } from './filters/FilterBar.tsx'
import { LogFigures } from './header/LogFigures.tsx'
import { Histogram } from './histogram/Histogram.tsx'
import { LogList } from './LogList.tsx'
import classes from './LogPage.module.css'
import { EntryDrawer } from './late-drawer.ts'
import { LiveStrip } from './live/LiveStrip.tsx'
import { LiveToggle } from './live/LiveToggle.tsx'
import { useLive } from './live/use-live.ts'
import type { LogScope } from './view/log-scope.ts'
import { useLogView } from './view/use-log-view.ts'
import { useResolvedRange } from './view/use-resolved-range.ts'
import { useViewScope } from './view/use-view-scope.ts'

/** The log of any channel: all that differs comes from the channel's definition. */
export function Component({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { language } = useFormat()
  const navigate = useNavigate()
  const { entryId } = useParams()
  const { view, problems, search, setView } = useLogView(channel)
  const range = useResolvedRange(view.range)
  const { keys: columns } = useShownColumns(channel, view)
  const scope = useMemo(
    (): LogScope => ({ channel, view, range, setView, columns }),
    [channel, view, range, setView, columns],
  )
  const saved = useViewScope(scope)
  const log = useLogEntries(scope)
  const { entries, total } = log
  const list = useRef<HTMLDivElement>(null)
  const live = useLive(scope, log, list)
  const filterInput = useRef<HTMLInputElement>(null)

  // The drawer's code is small but likely to be wanted.
  useEffect(() => {
    EntryDrawer.preload()
    void loadCodeWords(language)
  }, [language])

  const open = useCallback(
    // Going through entries is one step in the history, however many were seen.
    (id: string) =>
      void navigate(paths.entry(channel, id) + search, {
        replace: entryId !== undefined,
        // The first is to be seen at once; going on may be overtaken by the next key.
        flushSync: entryId === undefined,
      }),
    [channel, navigate, search, entryId],
  )
  const close = useCallback(() => {
    if (entryId !== undefined) void navigate(paths.log(channel) + search)
  }, [channel, navigate, search, entryId])

  // What stands around the list is the same for each page of rows that comes.
  const title = labels.channel(channel)
  const around = useMemo(
    () => ({
      header: (
        <PageHeader
          title={title}
          mark={<ChannelMark channel={scope.channel.id} />}
          figures={
            <>
              <LogFigures channel={scope.channel} view={scope.view} range={scope.range} count={total} />
              <MaskedWord after />
            </>
          }
          actions={
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
          }
        />
      ),
      strip: <LiveStrip live={live} />,
      coverage: <CoverageNote channels={[scope.channel]} range={scope.range} />,
      filters: <FilterBar scope={scope} firstInput={filterInput} />,
      histogram: <Histogram {...scope} tools={<FacetSheet {...scope} />} />,
      facets: <FacetPanel {...scope} />,
    }),
    [scope, saved, title, total, live],
  )

  return (
    <div className={classes.page}>
      {around.header}
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
          <LogList scope={scope} log={log} openId={entryId} search={search} onOpen={open} onClose={close} />
        </div>
        <Suspense fallback={<DrawerFrame />}>
          <Outlet context={entryContext()} />
        </Suspense>
      </div>
    </div>
  )

  function entryContext(): EntryContext {
    const at = entries.findIndex((entry) => entry._id === entryId)
    const address = (id: string | undefined) => (id === undefined ? undefined : { channel, id })
    return {
      listed: entries[at],
      place: at < 0 ? undefined : at + 1,
      total,
      previous: address(entries[at - 1]?._id),
      next: at < 0 ? undefined : address(entries[at + 1]?._id),
      left: at < 0 ? undefined : entries.length - 1 - at,
      nearEnd: log.nearEnd,
      open: ({ id }) => open(id),
      close,
      ofContact: false,
      pathOf: (entry) => paths.entry(entry.channel, entry.id) + (entry.channel === channel ? search : ''),
    }
  }
}
