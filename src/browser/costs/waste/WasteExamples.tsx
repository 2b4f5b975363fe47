import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Waste, WasteKind } from '#contract/routes/cost-waste.ts'
import type { Question } from '../question.ts'
import { ExampleLine } from './ExampleLine.tsx'
import classes from './Waste.module.css'
import { WasteTable } from './WasteTable.tsx'

/** What an example of a kind is told by. */
const exampleColumns = {
  failed: [],
  duplicate: ['number', 'text', 'last'],
  unicode: ['text', 'character', 'parts'],
  unreachable: ['number', 'last'],
} as const satisfies Record<WasteKind, readonly string[]>

/** The dearest of a kind that no filter finds, each leading to its own entries. */
export function WasteExamples({ question, waste }: { question: Question; waste: Waste }) {
  const { t } = useTranslation()
  const { kind, examples } = waste
  return (
    <>
      <p className={classes.why}>{t('costWaste.noFilter')}</p>
      <WasteTable
        caption={t('costWaste.dearest', { kind: t(`costWaste.kind.${kind}.title`) })}
        columns={exampleColumns[kind]}
      >
        {examples.map((example) => (
          <ExampleLine
            key={`${example.channel} ${example.entryId}`}
            question={question}
            kind={kind}
            example={example}
          />
        ))}
      </WasteTable>
    </>
  )
}
