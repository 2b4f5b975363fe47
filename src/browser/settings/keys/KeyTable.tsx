import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { ApiKey } from '#contract/routes/keys.ts'
import { KeyAccess } from './KeyAccess.tsx'
import { KeyActions, type KeyActionsProps } from './KeyActions.tsx'
import cells from './KeyCells.module.css'
import { KeyStateWord } from './KeyStateWord.tsx'
import classes from './KeyTable.module.css'
import { KeyMade, KeyUsed } from './KeyTimes.tsx'
import { ProjectName } from './ProjectName.tsx'

export interface KeyListProps extends Omit<KeyActionsProps, 'apiKey'> {
  keys: readonly ApiKey[]
  /** What these keys are. */
  caption: string
}

const columns = ['label', 'hint', 'project', 'reads', 'masked', 'state', 'made', 'used'] as const

/** Keys in columns, one a line. */
export function KeyTable({ keys, caption, ...actions }: KeyListProps) {
  const { t } = useTranslation()
  return (
    <table className={classes.table}>
      <caption className="tb-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={classes[column]}>
              {t(`settings.keys.column.${column}`)}
            </th>
          ))}
          <td className={classes.act} />
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row" title={key.label}>
              <span className={classes.name}>{key.label}</span>
            </th>
            <td className={`tb-mono ${cells.dim}`}>…{key.hint}</td>
            <td>
              <ProjectName id={key.projectId} label={key.projectLabel} />
            </td>
            <td>
              <KeyAccess apiKey={key} />
            </td>
            <td>{key.masked ? t('settings.keys.yes') : <span className={cells.dim}>{t('settings.keys.no')}</span>}</td>
            <td>
              <KeyStateWord apiKey={key} />
            </td>
            <td>
              <KeyMade apiKey={key} />
            </td>
            <td>
              <KeyUsed iso={key.lastUsedAt} />
            </td>
            <td className={classes.act}>
              <KeyActions apiKey={key} {...actions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
