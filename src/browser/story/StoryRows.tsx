import type { ReactNode } from 'react'
import { RowsMenu } from '#browser/shell/RowsMenu.tsx'
import { type Part, rowsOf, type Share, type StoryScope } from './story-scope.ts'

interface StoryRowsProps {
  scope: StoryScope
  /** Channels that have some of it. */
  shares: readonly Share[]
  part?: Part
  /** What the figure is. */
  label: string
  children: ReactNode
}

/** A figure of the story, leading to its rows. */
export function StoryRows({ scope, shares, part = {}, label, children }: StoryRowsProps) {
  return (
    <RowsMenu label={label} targets={rowsOf(scope, shares, part)}>
      {children}
    </RowsMenu>
  )
}
