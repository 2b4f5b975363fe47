import { useEffect, useState } from 'react'

/** False at first, even if it is open by then: Mantine notes where the focus was as something opens, not as it comes open. */
export function useOpenedLater(opened: boolean): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(opened), [opened])
  return shown
}
