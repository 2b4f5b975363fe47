import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
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
          <button
            id="cost-waste"
            type="button"
            className={classes.toggle}
            aria-expanded={opened}
            onClick={() => page.change({ waste: !opened })}
          >
            <IconChevronRight size={16} aria-hidden="true" />
            {t('costWaste.title')}
          </button>
        </h2>
        <p className={classes.about}>{t('costWaste.about')}</p>
      </header>
      {opened && <WasteList question={question} />}
    </section>
  )
}
