import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { KeyAccess } from './KeyAccess.tsx'
import { KeyActions } from './KeyActions.tsx'
import cells from './KeyCells.module.css'
import classes from './KeyStack.module.css'
import { KeyStateWord } from './KeyStateWord.tsx'
import type { KeyListProps } from './KeyTable.tsx'
import { KeyMade, KeyUsed } from './KeyTimes.tsx'
import { ProjectName } from './ProjectName.tsx'

/** The same keys on a phone: a line of a ledger each, its facts under its name. */
export function KeyStack({ keys, caption, ...actions }: KeyListProps) {
  const { t } = useTranslation()
  return (
    <ul className={classes.stack} aria-label={caption}>
      {keys.map((key) => (
        <li key={key.id} className={classes.item}>
          <h3 className={classes.label}>
            {key.label} <span className={`tb-mono ${cells.dim} ${classes.hint}`}>…{key.hint}</span>
          </h3>
          <dl className={classes.facts}>
            <Fact name={t('settings.keys.column.state')}>
              <KeyStateWord apiKey={key} />
            </Fact>
            <Fact name={t('settings.keys.column.project')}>
              <ProjectName id={key.projectId} label={key.projectLabel} />
            </Fact>
            <Fact name={t('settings.keys.column.reads')}>
              <KeyAccess apiKey={key} />
            </Fact>
            <Fact name={t('settings.keys.column.masked')}>
              {key.masked ? t('settings.keys.yes') : t('settings.keys.no')}
            </Fact>
            <Fact name={t('settings.keys.column.made')}>
              <KeyMade apiKey={key} />
            </Fact>
            <Fact name={t('settings.keys.column.used')}>
              <KeyUsed iso={key.lastUsedAt} />
            </Fact>
          </dl>
          <KeyActions apiKey={key} {...actions} />
        </li>
      ))}
    </ul>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
