import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { CoverageNote, wholeTime } from '#browser/shell/CoverageNote.tsx'
import { statusQuery } from '#browser/shell/status-query.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import type { Lookup } from '#contract/routes/lookup.ts'
import { LookupForm } from './LookupForm.tsx'
import { AsList } from './list/AsList.tsx'
import classes from './NoNumber.module.css'
import { SearchedAs } from './SearchedAs.tsx'

/** Digits that are a line's own in most countries, without its area or operator. */
const ENDING = 7
/** Of a signature, enough to know it by. */
const SHOWN = 60

interface NothingFoundProps {
  number: string
  searchedAs: Lookup['searchedAs']
}

export function NothingFound({ number, searchedAs }: NothingFoundProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(statusQuery)
  const readable = useReadableChannels()
  const oldest = data?.channels
    .map((channel) => channel.oldest ?? '')
    .filter(Boolean)
    .sort()[0]
  const digits = searchedAs[0]?.digits ?? ''
  const sought = useSought(searchedAs)
  const ending = digits.length > ENDING ? digits.slice(-ENDING) : undefined
  const asked = number.length > SHOWN ? `${number.slice(0, SHOWN)}…` : number
  return (
    <>
      <PageHeader title={t('lookup.nothing.title', { number: asked })} />
      <CoverageNote channels={readable} range={wholeTime} />
      <div className={classes.page}>
        <p>
          {sought ??
            (oldest
              ? t('lookup.nothing.since', { number: asked, date: format.date(oldest) })
              : t('lookup.nothing.text', { number: asked }))}
        </p>
        {data && !oldest && (
          <p>
            {t('lookup.nothing.empty')} <Link to={paths.sources()}>{t('lookup.nothing.sources')}</Link>
          </p>
        )}
        <SearchedAs variants={searchedAs} />
        <AsList text={number} />
        {oldest && ending && (
          <p>
            {t('lookup.nothing.shorter')} <Link to={paths.lookup(ending)}>{ending}</Link>
          </p>
        )}
        <LookupForm number={number} waiting={false} />
      </div>
    </>
  )
}

/** What an id or a name that is not there may mean; a number says it with the date. */
function useSought([first]: Lookup['searchedAs']): string | undefined {
  const { t } = useTranslation()
  switch (first?.match) {
    case 'message-id':
    case 'user-id':
      return t('lookup.nothing.id')
    case 'name':
      return t('lookup.nothing.name')
    default:
      return undefined
  }
}
