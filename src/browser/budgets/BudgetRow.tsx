import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { IconButton } from '#browser/ui/IconButton.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import { useBandFormat } from '#browser/ui/use-band-format.ts'
import type { ListedBudget } from '#contract/routes/budgets.ts'
import classes from './Budgets.module.css'
import type { BudgetTableProps } from './BudgetTable.tsx'
import { EarlierMonths } from './EarlierMonths.tsx'
import { SpentCell } from './SpentCell.tsx'
import { useScopeWords } from './use-scope-words.ts'

interface BudgetRowProps extends Omit<BudgetTableProps, 'budgets'> {
  budget: ListedBudget
}

const tones = { onTrack: 'arrived', atRisk: 'unclear', over: 'failed' } as const

export function BudgetRow({ budget, offered, onEdit, onDelete }: BudgetRowProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const band = useBandFormat()
  const words = useScopeWords(budget, offered)
  const { name, state, timezone, projectId, mayChange } = budget
  const details = [words, projectId === null && t('budgets.allProjects'), timezone !== zone && timezone]
  const reason = state.reason ?? 'notEnoughHistory'
  return (
    <tr>
      <th scope="row">
        <span className={classes.name}>{name}</span>
        <span className={classes.words}>{details.filter(Boolean).join(' · ')}</span>
      </th>
      <td>
        <StatusWord tone={tones[state.status]}>{t(`budgets.status.${state.status}`)}</StatusWord>
      </td>
      <td>
        <SpentCell budget={budget} offered={offered} />
      </td>
      <td className={classes.number}>
        <EarlierMonths budget={budget} offered={offered} />
      </td>
      <td className={classes.number} title={t('budgets.noRowsYet')}>
        {state.forecast ? band(state.forecast) : <span className={classes.word}>{t(`budgets.none.${reason}`)}</span>}
      </td>
      <td className={classes.act}>
        {mayChange && (
          <>
            <IconButton aria-label={t('budgets.edit', { name })} onClick={() => onEdit(budget)}>
              <IconPencil size={16} stroke={1.6} aria-hidden="true" />
            </IconButton>
            <IconButton aria-label={t('budgets.delete', { name })} onClick={() => onDelete(budget)}>
              <IconTrash size={16} stroke={1.6} aria-hidden="true" />
            </IconButton>
          </>
        )}
      </td>
    </tr>
  )
}
