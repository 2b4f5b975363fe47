import { Modal } from '@mantine/core'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Kbd } from '#browser/ui/Kbd.tsx'
import classes from './KeysOverlay.module.css'
import { keySigns } from './key-signs.ts'
import { shortcutGroups, shortcuts } from './shortcuts.ts'

/** Every shortcut there is, from the registry that the handlers read. */
export function KeysOverlay({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={760}
      centered
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.content ?? '' }}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content>
        <Modal.Header role="presentation" className={classes.header ?? ''}>
          <Modal.Title className={classes.title ?? ''}>{t('shortcuts.title')}</Modal.Title>
          <Modal.CloseButton aria-label={t('ui.close')} />
        </Modal.Header>
        {/* The focus begins where the keys scroll, not on the way out. */}
        <Modal.Body className={classes.body ?? ''} tabIndex={0} data-autofocus>
          {shortcutGroups.map((group) => (
            <section key={group} className={classes.group} aria-labelledby={`keys-${group}`}>
              <h3 id={`keys-${group}`} className={classes.heading}>
                {t(`shortcuts.group.${group}`)}
              </h3>
              <dl className={classes.keys}>
                {shortcuts
                  .filter((shortcut) => shortcut.group === group)
                  .map(({ id, keys }) => (
                    <div key={id} className={classes.line}>
                      <dt>{t(`shortcuts.label.${id}`)}</dt>
                      <dd>
                        {keys.map((each) => (
                          <Kbd key={each}>{keySigns(each, t('shortcuts.space'))}</Kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
