import { useOpenView } from './use-open-view.ts'
import { ViewMenu } from './ViewMenu.tsx'
import type { ViewScope } from './view-scope.ts'

/** The menu where no other part of the page needs to know which view is open. */
export function OwnViewMenu({ scope }: { scope: ViewScope }) {
  return <ViewMenu scope={scope} state={useOpenView(scope)} />
}
