import { IconStar } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router-dom'
import { routeQuery } from '#browser/api/route-query.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { paths } from '#browser/paths.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { viewList } from '#contract/routes/views.ts'
import type { Command } from './commands.ts'

/** The saved views of every log, own and shared. */
export function useViewCommands(): Command[] {
  const labels = useLabels()
  const navigate = useNavigate()
  const channels = useReadableChannels()
  // Without them the palette does all else.
  const { data } = useQuery({ ...routeQuery(viewList, {}), retry: false })
  return (data?.views ?? []).flatMap((view): Command[] => {
    const channel = channels.find(({ id }) => id === view.channel)
    if (!channel) return []
    return [
      {
        id: `view-${view.id}`,
        group: 'views',
        text: view.name,
        hint: labels.channel(channel),
        channel: channel.id,
        icon: IconStar,
        run: () => void navigate(paths.log(channel, new URLSearchParams(view.search))),
      },
    ]
  })
}
