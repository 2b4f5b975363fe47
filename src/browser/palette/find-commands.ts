// Which commands a text means, best first.
import { type Command, commandGroups } from './commands.ts'

const fold = (text: string) => text.normalize('NFKC').toLocaleLowerCase().replaceAll('ё', 'е')

/** Commands that hold every word typed. Those of a group stay together; the group of the best match comes first. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const ranked = commands.flatMap((command) => {
    const rank = Math.max(...words.map((word) => rankOf(command, word)), 0)
    return rank < NO_MATCH ? [{ command, rank }] : []
  })
  const best = new Map(
    commandGroups.map((group, place) => {
      const ranks = ranked.flatMap(({ command, rank }) => (command.group === group ? [rank] : []))
      return [group, Math.min(...ranks) * commandGroups.length + place]
    }),
  )
  const order = (command: Command) => best.get(command.group) ?? 0
  return ranked.sort((a, b) => order(a.command) - order(b.command) || a.rank - b.rank).map(({ command }) => command)
}

const NO_MATCH = 4

function rankOf({ text, words = '', group }: Command, word: string): number {
  // Made for what was typed: they always fit, after what was meant by name.
  if (group === 'number') return 0
  // Contacts come while somebody looks, so they come below what is there: nothing moves from under the hand.
  if (group === 'search' || group === 'contacts') return 3
  const shown = fold(text)
  if (shown.startsWith(word)) return 0
  if (shown.split(/[\s(«“-]+/).some((part) => part.startsWith(word))) return 1
  return shown.includes(word) || fold(words).includes(word) ? 2 : NO_MATCH
}
