import { Menu } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { sessionQuery } from '#browser/session/session-query.ts'

/** The way to where a contact is erased, for those who may. The number goes beside the address and not in it. */
export function EraseItem({ number }: { number: string }) {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  if (!session?.mayImport || session.masked) return null
  return (
    <Menu.Item
      component={Link}
      to={paths.privacy()}
      state={{ number }}
      leftSection={<IconEraser size={16} stroke={1.6} aria-hidden="true" />}
    >
      {t('answer.menu.erase')}
    </Menu.Item>
  )
}
