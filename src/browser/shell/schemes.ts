import type { MantineColorScheme } from '@mantine/core'
import { IconBrightness, IconMoon, IconSun } from '@tabler/icons-react'

const auto = { id: 'auto', icon: IconBrightness } as const

/** The colour schemes by their signs. */
export const schemes = [{ id: 'light', icon: IconSun }, { id: 'dark', icon: IconMoon }, auto] as const satisfies {
  id: MantineColorScheme
  icon: unknown
}[]

export function schemeOf(id: MantineColorScheme): (typeof schemes)[number] {
  return schemes.find((scheme) => scheme.id === id) ?? auto
}
