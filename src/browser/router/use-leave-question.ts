import { useEffect, useState } from 'react'
import { keepPage } from './history.ts'

export interface LeaveQuestion {
  readonly leave: () => void
  readonly stay: () => void
}

/** What the reader is to be asked when they leave the page while something is unsaved. */
export function useLeaveQuestion(unsaved: boolean): LeaveQuestion | null {
  const [asked, setAsked] = useState<LeaveQuestion | null>(null)
  useEffect(() => {
    if (!unsaved) return
    const stay = () => setAsked(null)
    return keepPage((goOn) => {
      const leave = () => {
        stay()
        goOn()
      }
      setAsked({ leave, stay })
    })
  }, [unsaved])
  return asked
}
