import { ListEntry } from './ListEntry.tsx'
import { ListResult } from './ListResult.tsx'
import { useNumberList } from './use-number-list.ts'

/** Many numbers at once: which were contacted, with what outcome and at what cost. The address never carries them. */
export function Component() {
  const list = useNumberList()
  return list.run ? <ListResult list={list} run={list.run} /> : <ListEntry list={list} />
}
