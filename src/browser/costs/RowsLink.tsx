import type { ReactNode } from 'react'
import { type RowsBehind, rowsPath } from '#browser/api/rows-path.ts'
import { RowsMenu } from '#browser/shell/RowsMenu.tsx'
import type { Figures } from '#contract/routes/money-fields.ts'
import type { Question } from './question.ts'

interface RowsLinkProps extends Pick<RowsBehind, 'tone' | 'states' | 'dearest'> {
  question: Question
  /** Figures by channel id. */
  parts: ReadonlyMap<string, Figures>
  /** What the figure is. */
  label: string
  /** The figure of one channel in words; undefined where it is nothing. */
  part: (figures: Figures) => string | undefined
  children: ReactNode
}

/** A figure that leads to its rows: at once where one channel has them, else by a menu of the channels. */
export function RowsLink({ question, parts, label, part, children, ...behind }: RowsLinkProps) {
  const { range, filters } = question.view
  const targets = question.chosen.flatMap((channel) => {
    const figures = parts.get(channel.id)
    const text = figures && part(figures)
    const path = text && rowsPath(channel, { range, filters, ...behind })
    return path ? [{ channel, text, path }] : []
  })
  return (
    <RowsMenu label={label} targets={targets}>
      {children}
    </RowsMenu>
  )
}
