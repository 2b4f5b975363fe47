import { useMantineColorScheme } from '@mantine/core'

/** Light, dark or as the system is. Mantine would stop transitions by a style element, which our policy forbids. */
export function useScheme() {
  return useMantineColorScheme({ keepTransitions: true })
}
