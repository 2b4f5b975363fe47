import { type RefObject, useEffect } from 'react'

/** Takes the reader to what is to be corrected: after an attempt and when it has failed, not while they type. */
export function useInvalidFocus(form: RefObject<HTMLFormElement | null>, attempt: number, failure: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when an attempt was made and when it failed
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempt, failure])
}
