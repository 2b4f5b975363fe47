import { AccountSettings } from './AccountSettings.tsx'
import { ApiSettings } from './ApiSettings.tsx'
import { DisplaySettings } from './DisplaySettings.tsx'
import classes from './SettingsPage.module.css'
import { VersionLine } from './VersionLine.tsx'

/** What one can choose, who one is, and how programs get in. */
export function Component() {
  return (
    <div className={classes.page}>
      <DisplaySettings />
      <AccountSettings />
      <ApiSettings />
      <VersionLine />
    </div>
  )
}
