// The library's history, which asks before it leaves a page that keeps what is not saved. Its data router can ask as
// well, but brings loaders, actions and fetchers along, as much again as all else of it.
import { UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router-dom'

type History = ReturnType<typeof createBrowserHistory>

let made: History | undefined

/** Made when it is first asked for: by then the address holds no key any more, and a test of paths needs no page. */
function browser(): History {
  made ??= createBrowserHistory({ v5Compat: true })
  return made
}

/** Hears that the reader wants to leave, and how to let them. */
type Keeper = (leave: () => void) => void

let keeper: Keeper | null = null
/** What the next step through the history is, if it is made here: back to where the reader was, or on after a yes. */
let own: 'back' | 'on' | null = null

/** Whoever goes to another address asks `hear` first, until what is answered is called. */
export function keepPage(hear: Keeper): () => void {
  keeper = hear
  return () => {
    if (keeper === hear) keeper = null
  }
}

function ask(leave: () => void): void {
  if (keeper) keeper(leave)
  else leave()
}

export const history: History = {
  get action() {
    return browser().action
  },
  get location() {
    return browser().location
  },
  createHref: (to) => browser().createHref(to),
  createURL: (to) => browser().createURL(to),
  encodeLocation: (to) => browser().encodeLocation(to),
  go: (delta) => browser().go(delta),
  push: (to, state) => ask(() => browser().push(to, state)),
  replace: (to, state) => ask(() => browser().replace(to, state)),
  listen: (tell) =>
    browser().listen((update) => {
      if (update.action !== 'POP') return tell(update)
      // Back and forward have happened when they are heard of.
      const { delta } = update
      const step = own
      own = null
      if (step === 'back') return
      // An address that was typed has no place in the history of this page: there is no way back to tell.
      if (step === 'on' || !keeper || !delta) return tell(update)
      own = 'back'
      browser().go(-delta)
      keeper(() => {
        own = 'on'
        browser().go(delta)
      })
    }),
}
