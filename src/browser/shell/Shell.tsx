import { Suspense, useEffect, useRef } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { PaletteHost } from '#browser/palette/PaletteHost.tsx'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { BottomBar } from './BottomBar.tsx'
import { DemoBanner } from './DemoBanner.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { Rail } from './Rail.tsx'
import { useReveals } from './reveal/reveal-queries.ts'
import classes from './Shell.module.css'
import { SkipLink } from './SkipLink.tsx'
import { TopBar } from './TopBar.tsx'
import { TroubleBanner } from './TroubleBanner.tsx'

/** The frame around every page. The page scrolls, the frame stands. */
export function Shell() {
  const [{ railFolded, density }] = usePreferences()
  // What was revealed on one page must not stay so on another.
  useReveals({}, true)
  const main = useRef<HTMLElement>(null)
  // A drawer's address is under its page's; only another page starts at its top.
  const page = useLocation().pathname.split('/')[1]
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the page changes
  useEffect(() => {
    main.current?.scrollTo(0, 0)
  }, [page])

  return (
    <div className={classes.frame} data-folded={railFolded} data-density={density}>
      <SkipLink onSkip={() => main.current?.focus()} />
      <Rail />
      <TopBar />
      <div className={classes.body}>
        <TroubleBanner />
        <DemoBanner />
        <main ref={main} id="page" className={classes.page} tabIndex={-1}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar />
      <PaletteHost />
    </div>
  )
}
