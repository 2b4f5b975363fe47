// What no page may do: ask another origin, or try what its security policy forbids.
import type { BrowserContext } from '@playwright/test'

const broken = /Content Security Policy|Trusted(HTML|Script|ScriptURL)/

/** Fills with what the pages of the context do so from now on. */
export function watchDoors(context: BrowserContext): string[] {
  const problems: string[] = []
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (request.isNavigationRequest() || protocol === 'data:' || protocol === 'blob:') return
    const page = request.frame().url()
    if (page.startsWith('http') && new URL(page).origin !== origin) problems.push(`${page} asks ${request.url()}`)
  })
  context.on('console', (message) => {
    if (broken.test(message.text())) problems.push(message.text())
  })
  context.on('weberror', (error) => {
    if (broken.test(error.error().message)) problems.push(error.error().message)
  })
  return problems
}
