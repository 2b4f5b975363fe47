// The document's title is the innermost page's: a drawer names itself while it is open, whatever mounted first.
import { useEffect } from 'react'

const titles = new Map<symbol, { readonly title: string; readonly depth: number }>()

function show(): void {
  const innermost = [...titles.values()].sort((a, b) => b.depth - a.depth)[0]
  document.title = innermost ? `${innermost.title} · Tollbook` : 'Tollbook'
}

/** Names the document while mounted; `depth` 0 for a page, 1 for what opens over it. */
export function usePageTitle(title: string, depth = 0): void {
  useEffect(() => {
    const id = Symbol()
    titles.set(id, { title, depth })
    show()
    return () => {
      titles.delete(id)
      show()
    }
  }, [title, depth])
}
