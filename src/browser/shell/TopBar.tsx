import { AccountMenu } from './AccountMenu.tsx'
import { NumberSearch } from './NumberSearch.tsx'
import { ProjectSwitch } from './ProjectSwitch.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'
import classes from './TopBar.module.css'
import { ZoneMenu } from './ZoneMenu.tsx'

export function TopBar() {
  return (
    <header className={classes.bar}>
      <NumberSearch />
      <div className={classes.end}>
        <ProjectSwitch />
        <ZoneMenu />
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  )
}
