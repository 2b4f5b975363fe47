import { Drawer } from '@mantine/core'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { LogScope } from '../view/log-scope.ts'
import { FacetList } from './FacetList.tsx'
import classes from './Facets.module.css'

interface SheetDrawerProps {
  scope: LogScope
  opened: boolean
  onClose: () => void
}

/** The facets over the page, from below: where a thumb is. Whoever opened it takes the focus back. */
export function SheetDrawer({ scope, opened, onClose }: SheetDrawerProps) {
  const { t } = useTranslation()
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="78dvh"
      lockScroll={false}
      returnFocus={false}
      transitionProps={{ duration: 140, exitDuration: 0 }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content className={classes.sheet ?? ''}>
        {/* Not the banner of the page, which a header outside of everything would be. */}
        <Drawer.Header role="presentation">
          <Drawer.Title>{t('explore.facet.label')}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('ui.close')} />
        </Drawer.Header>
        <Drawer.Body>
          <FacetList {...scope} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
