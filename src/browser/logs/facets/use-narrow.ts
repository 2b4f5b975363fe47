import { useMediaQuery } from '@mantine/hooks'

/** True where a panel beside the table would leave too little of the table. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false })
}
