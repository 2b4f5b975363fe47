import { useFormat } from '#browser/preferences/use-format.ts'
import { Instant } from '#browser/ui/Instant.tsx'

/** A moment as short as it can be: today its time, else its day. */
export function Moment({ iso }: { iso: string }) {
  const format = useFormat()
  const today = format.date(iso) === format.date(new Date().toISOString())
  return <Instant iso={iso} form={today ? 'time' : 'date'} />
}
