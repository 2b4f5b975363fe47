declare module 'virtual:numbering-plans' {
  import type { MetadataJson } from 'libphonenumber-js/core'

  /** By zone (plan-zone.ts). */
  export const plans: Readonly<Record<string, () => Promise<{ default: MetadataJson }>>>
}
