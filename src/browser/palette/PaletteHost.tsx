import { lazy, Suspense, useEffect, useRef } from 'react'
import { withWords } from '#browser/i18n/words.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'
import { hideOverlay, showOverlay, useOverlay } from './palette-state.ts'

const loadPalette = withWords('rest', () => import('./Palette.tsx'))
const loadKeys = withWords('rest', () => import('#browser/shortcuts/KeysOverlay.tsx'))
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))
const KeysOverlay = lazy(async () => ({ default: (await loadKeys()).KeysOverlay }))

/** The two overlays that every page has: the palette and the list of keys. Their code comes when they are asked for. */
export function PaletteHost() {
  const overlay = useOverlay()
  useFocusReturn(overlay !== null)
  useShortcuts({
    palette: () => showOverlay(overlay === 'palette' ? null : 'palette'),
    keys: () => showOverlay('keys'),
  })
  return (
    <Suspense>
      {overlay === 'palette' && <Palette onClose={() => hideOverlay('palette')} />}
      {overlay === 'keys' && <KeysOverlay onClose={() => hideOverlay('keys')} />}
    </Suspense>
  )
}

/** The dialogs come open into the page, too late to see where the focus was. */
function useFocusReturn(opened: boolean): void {
  const before = useRef<Element | null>(null)
  // While rendering: the dialog is not there yet, and takes the focus as soon as it is.
  if (opened) before.current ??= document.activeElement
  useEffect(() => {
    if (opened) return
    const element = before.current
    before.current = null
    if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true })
  }, [opened])
}
