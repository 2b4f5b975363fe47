import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { whollyBilled } from '#contract/cost-view.ts'
import type { CostAddress } from './use-cost-view.ts'

/** Which channels are summed: all that bill, or some of them. */
export function ChannelChoice({ offered, chosen, change }: CostAddress) {
  const { t } = useTranslation()
  const labels = useLabels()
  if (offered.length < 2) return null
  const usual = whollyBilled(offered)
  const all = isSame(chosen, usual)
  const text = all ? t('costs.channels.all') : chosen.map((channel) => labels.channel(channel)).join(', ')
  const ids = chosen.map(({ id }) => id)

  function choose(values: readonly string[]) {
    // Nothing chosen would be a sum of nothing.
    if (values.length > 0)
      change({
        channels: isSame(
          values,
          usual.map(({ id }) => id),
        )
          ? null
          : values,
      })
  }

  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <Button
          aria-label={t('costs.channels.label', { channels: text })}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          {text}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxGroup value={ids} onChange={choose}>
          {offered.map((channel) => (
            <Menu.CheckboxItem
              key={channel.id}
              value={channel.id}
              rightSection={<ChannelMark channel={channel.id} />}
              disabled={chosen.length === 1 && chosen[0] === channel}
            >
              {labels.channel(channel)}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each))
}
