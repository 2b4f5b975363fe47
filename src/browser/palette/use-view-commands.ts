import { IconStar } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { opening } from '#browser/views/opening.ts'
import { viewList } from '#contract/routes/views.ts'
import { COSTS_PAGE } from '#contract/view-page.ts'
import type { Command } from './commands.ts'

/** The saved views of every log and the reports of the costs, own and shared. */
export function useViewCommands(): Command[] {
  const { t } = useTranslation()
  const labels = useLabels()
  const navigate = useNavigate()
  const channels = useReadableChannels()
  // Without them the palette does all else.
  const { data } = useQuery({ ...routeQuery(viewList, {}), retry: false })
  return (data?.views ?? []).flatMap((view): Command[] => {
    const params = new URLSearchParams(view.search)
    const common = { id: `view-${view.id}`, group: 'views', text: view.name, icon: IconStar } as const
    if (view.page === COSTS_PAGE)
      return [
        {
          ...common,
          hint: t('shell.nav.costs'),
          run: () => void navigate(paths.costs(params), { state: opening(view) }),
        },
      ]
    const channel = channels.find(({ id }) => id === view.page)
    if (!channel) return []
    return [
      {
        ...common,
        hint: labels.channel(channel),
        channel: channel.id,
        run: () => void navigate(paths.log(channel, params), { state: opening(view) }),
      },
    ]
  })
}
