// What the palette can do. Pages and actions of every page are in `use-own-commands.ts`; a page adds its own, while it
// is on screen, with `useCommands`.
import type { Icon } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'

/** In the order in which the palette shows them. */
export const commandGroups = ['here', 'number', 'views', 'pages', 'actions', 'search', 'contacts'] as const
export type CommandGroup = (typeof commandGroups)[number]

export interface Command {
  readonly id: string
  readonly group: CommandGroup
  readonly text: string
  /** On the right, dim: where it leads, or what it is now. */
  readonly hint?: string
  /** Other words to find it by. */
  readonly words?: string
  readonly icon?: Icon
  /** Id of the channel that it is about: shown by the channel's mark. */
  readonly channel?: string
  /** The keys that do the same, as the registry of shortcuts writes them. */
  readonly keys?: string
  run(): void | Promise<void>
}

const registered = new Map<object, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

function announce(): void {
  all = [...registered.values()].flat()
  for (const listener of listeners) listener()
}

/** The palette gives the focus back to where it was as it closes, milliseconds. */
const FOCUS_MS = 60

/** For commands that move the focus: they act when the palette has given it back. */
export function afterPalette(act: () => void | Promise<void>): () => void {
  return () => void setTimeout(() => void act(), FOCUS_MS)
}

/** Offers commands while the component is on screen. Memoise the list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const owner = {}
    registered.set(owner, commands)
    announce()
    return () => {
      registered.delete(owner)
      announce()
    }
  }, [commands])
}

export function useRegisteredCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => all)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
