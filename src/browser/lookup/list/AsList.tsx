import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import classes from './AsList.module.css'
import { putInList } from './number-list.ts'
import { numbersOf, readTable } from './read-list.ts'

/** The way to the list where several numbers were pasted to be looked up together; nothing for one. */
export function AsList({ text }: { text: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const count = useMemo(() => {
    const table = readTable(text)
    return numbersOf(table, table.likely).items.length
  }, [text])
  if (count < 2) return null
  return (
    <p className={classes.line}>
      <Link to={paths.lookupList()} onClick={() => putInList(client, text)}>
        {t('lookupList.asList', { count })}
      </Link>
    </p>
  )
}
