import { localStorageColorSchemeManager } from '@mantine/core'

/** Keeps light, dark or auto; public/color-scheme.js reads the same key before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'tollbook.theme' })
