import classes from './CodeBlock.module.css'
import { CopyButton } from './CopyButton.tsx'

interface CodeBlockProps {
  code: string
  /** What the button copies, where that is more than is shown. */
  copied?: string
  /** What the copy button copies, in words. */
  label: string
}

/** Lines to be pasted into a terminal, with the button that copies them. */
export function CodeBlock({ code, copied = code, label }: CodeBlockProps) {
  return (
    <div className={classes.block}>
      <pre className={classes.code}>
        <code>{code}</code>
      </pre>
      <span className={classes.copy}>
        <CopyButton value={copied} label={label} />
      </span>
    </div>
  )
}
