import classes from './BusyLine.module.css'

/** Runs along the top of what is being read anew. What is shown meanwhile keeps its contrast: it is still read. */
export function BusyLine({ busy }: { busy: boolean }) {
  return busy ? <span className={classes.line} aria-hidden="true" /> : null
}
