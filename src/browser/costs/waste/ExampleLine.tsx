import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { NumberLink } from '#browser/shell/NumberLink.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { findChannel } from '#contract/channels/index.ts'
import type { WasteExample, WasteKind } from '#contract/routes/cost-waste.ts'
import type { Question } from '../question.ts'
import table from '../Table.module.css'
import { CulpritText } from './CulpritText.tsx'
import classes from './Waste.module.css'
import { WastedMoney } from './WastedMoney.tsx'
import { examplePath, isHidden } from './waste-paths.ts'

interface ExampleLineProps {
  question: Question
  kind: WasteKind
  example: WasteExample
}

/** One example; its figures lead to its entries. */
export function ExampleLine({ question, kind, example }: ExampleLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { culprit, text } = example
  const channel = findChannel(example.channel)
  const path = channel && examplePath(question, channel, example)
  const newest = isHidden(example)
  const rows = (content: ReactNode) =>
    path ? (
      <Link to={path} title={newest ? t('costWaste.newest') : undefined}>
        {content}
      </Link>
    ) : (
      content
    )
  const cut = text !== null && <span title={text}>{text}</span>
  return (
    <tr>
      <th scope="row" className={table.name}>
        <span className={table.label}>
          <ChannelMark channel={example.channel} />
          {example.number === null ? cut : <NumberLink number={example.number} aligned />}
        </span>
      </th>
      {kind === 'duplicate' && <td className={`${classes.text} ${classes.rest}`}>{cut}</td>}
      {culprit && (
        <>
          <td className={classes.text}>
            <CulpritText culprit={culprit} />
          </td>
          <td className={classes.text}>
            {t('costWaste.parts', { parts: culprit.parts, without: culprit.partsWithout })}
          </td>
        </>
      )}
      {kind !== 'unicode' && (
        <td className={`${classes.text} ${classes.last} ${table.dim} ${kind === 'unreachable' ? classes.rest : ''}`}>
          {format.date(example.lastAt)}
        </td>
      )}
      <td>{rows(format.number(example.count))}</td>
      <td>{rows(<WastedMoney waste={example} />)}</td>
    </tr>
  )
}
