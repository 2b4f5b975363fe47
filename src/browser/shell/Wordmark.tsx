import classes from './Wordmark.module.css'

/** The name with its mark: lines of a ledger and the line that separates the amounts. */
export function Wordmark({ folded = false }: { folded?: boolean }) {
  return (
    <span className={classes.wordmark}>
      <svg className={classes.mark} viewBox="0 0 20 20" aria-hidden="true">
        <path d="M2 5h16M2 10h16M2 15h16" />
        <path className={classes.margin} d="M12.5 1.5v17" />
      </svg>
      <span className={folded ? 'tb-visually-hidden' : ''}>Tollbook</span>
    </span>
  )
}
