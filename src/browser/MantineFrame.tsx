import { MantineContext, MantineThemeProvider, useProviderColorScheme } from '@mantine/core'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { colorSchemeManager } from './preferences/color-scheme.ts'
import { theme } from './theme.ts'

const getRootElement = () => document.documentElement

/**
 * What Mantine's components ask for around them. Its own provider also brings what makes CSS variables at run time;
 * ours are in theme.css, so that the first paint has them.
 */
export function MantineFrame({ children }: { children: ReactNode }) {
  const scheme = useProviderColorScheme({
    manager: colorSchemeManager,
    defaultColorScheme: 'auto',
    getRootElement,
    forceColorScheme: undefined,
  })
  // Whoever asked their system for less motion is heard by Mantine's style sheets.
  useLayoutEffect(() => getRootElement().setAttribute('data-respect-reduced-motion', 'true'), [])
  const { colorScheme, setColorScheme, clearColorScheme } = scheme
  const value = useMemo(
    () => ({
      ...{ colorScheme, setColorScheme, clearColorScheme, getRootElement },
      ...{ classNamesPrefix: 'mantine', cssVariablesSelector: ':root', withStaticClasses: true },
    }),
    [colorScheme, setColorScheme, clearColorScheme],
  )
  return (
    <MantineContext value={value}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  )
}
