import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FoldButton } from '../FoldButton.tsx'
import type { Question } from '../question.ts'
import type { CostAddress } from '../use-cost-view.ts'
import classes from './Waste.module.css'
import { WasteList } from './WasteList.tsx'

/** What was spent for nothing; asked for when somebody opens it. */
export function WasteSection({ question, page }: { question: Question; page: CostAddress }) {
  const { t } = useTranslation()
  const opened = question.view.waste
  return (
    <section className={classes.section} aria-labelledby="cost-waste">
      <header className={classes.head}>
        <h2 className={classes.title}>
          <FoldButton id="cost-waste" open={opened} onToggle={() => page.change({ waste: !opened })}>
            {t('costWaste.title')}
          </FoldButton>
        </h2>
        <p className={classes.about}>{t('costWaste.about')}</p>
      </header>
      {opened && <WasteList question={question} />}
    </section>
  )
}
