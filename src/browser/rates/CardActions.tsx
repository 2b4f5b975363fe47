import { useState } from 'react'
import { saveText } from '#browser/api/save-text.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import { writeRatesCsv } from '#contract/rates/rate-csv.ts'
import type { RateCard } from '#contract/routes/rate-cards.ts'
import { CardHistory } from './CardHistory.tsx'
import { DeleteCard } from './DeleteCard.tsx'
import { NewCard } from './NewCard.tsx'
import { UseCard } from './UseCard.tsx'

interface CardActionsProps {
  card: RateCard
  mayChange: boolean
  /** What is not saved would stay behind: nothing that leaves the page is offered. */
  unsaved?: boolean
}

type Opened = 'use' | 'copy' | 'history' | 'delete' | null

/** What is done to a card as a whole. */
export function CardActions({ card, mayChange, unsaved = false }: CardActionsProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const denial = mayChange ? undefined : t('rates.ownerOnly')
  const held = denial ?? (unsaved ? t('rates.saveFirst') : undefined)
  return (
    <>
      <ReasonButton reason={held} onClick={() => setOpened('use')}>
        {t(card.isInUse ? 'rates.stop' : 'rates.use.now')}
      </ReasonButton>
      <ReasonButton reason={held} onClick={() => setOpened('copy')}>
        {t('rates.copy')}
      </ReasonButton>
      <Button onClick={() => setOpened('history')}>{t('rates.history.title')}</Button>
      <Button onClick={() => saveText(fileName(card), writeRatesCsv(card.rates), 'text/csv;charset=utf-8')}>
        {t('rates.exportCsv')}
      </Button>
      {mayChange && !card.isSample && (
        <ReasonButton reason={card.isInUse ? t('rates.deleteInUse') : held} onClick={() => setOpened('delete')}>
          {t('rates.delete')}
        </ReasonButton>
      )}
      <UseCard card={card.isInUse ? null : card} opened={opened === 'use'} onClose={close} onDone={close} />
      <NewCard from={card} opened={opened === 'copy'} onClose={close} />
      <CardHistory card={card} opened={opened === 'history'} mayChange={mayChange && !unsaved} onClose={close} />
      <DeleteCard
        card={card}
        opened={opened === 'delete'}
        onClose={close}
        onDeleted={() => void navigate(paths.rates())}
      />
    </>
  )
}

function fileName({ name, version }: RateCard): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${plain || 'rates'}-${version}.csv`
}
