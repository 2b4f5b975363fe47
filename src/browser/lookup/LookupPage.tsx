import { Navigate, useMatch, useSearchParams } from 'react-router-dom'
import { paths } from '#browser/paths.ts'
import { findChannel } from '#contract/channels/index.ts'
import { LookupResult } from './LookupResult.tsx'
import { LookupStart } from './LookupStart.tsx'

interface LookupPageProps {
  /** Fetches the code of the drawer that opens beside the page. */
  preloadEntry: () => void
}

/** Everything sent to and received from one contact; the address carries who it is. */
export function Component({ preloadEntry }: LookupPageProps) {
  const [params] = useSearchParams()
  const { channelId = '', entryId = '' } = useMatch('/lookup/:channelId/:entryId')?.params ?? {}
  const number = (params.get('number') ?? '').trim()
  const channel = findChannel(channelId)
  // Beside nobody's others an entry is one of its log.
  if (channel && number === '') return <Navigate replace to={paths.entry(channel, entryId)} />
  return number === '' ? <LookupStart /> : <LookupResult key={number} number={number} preloadEntry={preloadEntry} />
}
