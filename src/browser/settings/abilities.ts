// What the signed-in may do beyond reading.
import type { Session } from '#contract/routes/session.ts'

/** Keys of `rights.ability`. */
export const abilities = ['import', 'export', 'manage-keys', 'manage-sources'] as const

export type Ability = (typeof abilities)[number]

export function isAble(session: Session, ability: Ability): boolean {
  switch (ability) {
    case 'import':
      return session.mayImport
    case 'export':
      return session.mayExport
    case 'manage-keys':
      return session.mayManageKeys
    case 'manage-sources':
      return session.mayManageSources
  }
}
