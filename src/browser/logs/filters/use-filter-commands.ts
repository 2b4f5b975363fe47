import { IconFilterOff, IconFilterPlus, IconSearch } from '@tabler/icons-react'
import { type RefObject, useMemo } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { SetView } from '#browser/logs/view/use-log-view.ts'
import { afterPalette, type Command, useCommands } from '#browser/palette/commands.ts'

interface FilterCommands {
  readonly box: RefObject<HTMLInputElement | null>
  readonly add: RefObject<HTMLButtonElement | null>
  readonly filtered: boolean
  readonly setView: SetView
}

/** What the palette can do with the filters of the log on screen. */
export function useFilterCommands({ box, add, filtered, setView }: FilterCommands): void {
  const { t } = useTranslation()
  const commands = useMemo((): Command[] => {
    const here = (command: Omit<Command, 'group'>): Command => ({ ...command, group: 'here' })
    return [
      here({
        id: 'query',
        text: t('query.command.type'),
        icon: IconSearch,
        keys: '/',
        run: afterPalette(() => box.current?.focus()),
      }),
      here({
        id: 'add-filter',
        text: t('query.command.add'),
        icon: IconFilterPlus,
        keys: 'f',
        run: afterPalette(() => add.current?.click()),
      }),
      ...(filtered
        ? [
            here({
              id: 'clear-filters',
              text: t('query.command.clear'),
              icon: IconFilterOff,
              run: () => setView({ filters: [] }),
            }),
          ]
        : []),
    ]
  }, [t, box, add, filtered, setView])
  useCommands(commands)
}
