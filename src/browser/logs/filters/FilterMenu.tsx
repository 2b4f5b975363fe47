import { IconPlus } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'
import type { Channel } from '#contract/channels/index.ts'
import { FilterPopover } from './FilterPopover.tsx'
import classes from './Filters.module.css'
import { filterGroups } from './filter-fields.ts'
import { PickList } from './PickList.tsx'

interface FilterMenuProps {
  channel: Channel
  button: RefObject<HTMLButtonElement | null>
  onPick: (key: string) => void
}

/** Every field that can be filtered; the one that is picked becomes a chip under edit. */
export function FilterMenu({ channel, button, onPick }: FilterMenuProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const [opened, setOpened] = useState(false)
  const [picked, setPicked] = useState(false)
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLocaleLowerCase()

  const options = filterGroups(channel)
    .flatMap(({ group, fields }) =>
      fields.map((field) => ({ id: field.key, text: labels.field(field), group: labels.group(group) })),
    )
    .filter(({ text }) => text.toLocaleLowerCase().includes(wanted))

  function toggle() {
    setOpened(!opened)
    setPicked(false)
    setSearch('')
  }

  useShortcuts({ filter: toggle })

  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.add}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={toggle}
      >
        <IconPlus size={14} stroke={1.8} aria-hidden="true" />
        {t('logs.filter.add')}
      </button>
      <FilterPopover
        opened={opened}
        label={t('logs.filter.add')}
        anchor={button}
        returnFocus={!picked}
        onClose={toggle}
      >
        <PickList
          label={t('logs.filter.field')}
          placeholder={t('logs.filter.search')}
          options={options}
          search={search}
          note={options.length === 0 ? t('logs.filter.noField') : undefined}
          onSearch={setSearch}
          onPick={(key) => {
            setPicked(true)
            setOpened(false)
            onPick(key)
          }}
        />
      </FilterPopover>
    </>
  )
}
