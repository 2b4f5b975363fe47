import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { CoverageNote, wholeTime } from '#browser/shell/CoverageNote.tsx'
import { statusQuery } from '#browser/shell/status-query.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import type { Lookup } from '#contract/routes/lookup.ts'
import { LookupForm } from './LookupForm.tsx'
import classes from './NoNumber.module.css'
import { SearchedAs } from './SearchedAs.tsx'

/** Digits that are a line's own in most countries, without its area or operator. */
const ENDING = 7

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
  const tried = searchedAs.some(({ match }) => match === 'ends-with')
  const ending = digits.length > ENDING && !tried ? digits.slice(-ENDING) : undefined
  return (
    <>
      <PageHeader title={t('lookup.nothing.title', { number })} />
      <CoverageNote channels={readable} range={wholeTime} />
      <div className={classes.page}>
        <p>
          {oldest
            ? t('lookup.nothing.since', { number, date: format.date(oldest) })
            : t('lookup.nothing.text', { number })}
        </p>
        {data && !oldest && (
          <p>
            {t('lookup.nothing.empty')} <Link to={paths.sources()}>{t('lookup.nothing.sources')}</Link>
          </p>
        )}
        <SearchedAs variants={searchedAs} />
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
