import { useMemo } from 'react'
import { characterName, codePoints } from '#browser/format/character-names.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { MessageText } from '../MessageText.tsx'
import { SmsParts } from './SmsParts.tsx'
import { smsAnatomy } from './sms-anatomy.ts'

export interface SmsMessageProps {
  label: string
  text: string
  /** As the gateway counted them when the row was written. */
  segments: number
  cents: string | null
}

/** The text with what made it dear marked in it, and why it is as many parts as it is. */
export function SmsMessage({ label, text, segments, cents }: SmsMessageProps) {
  const { t } = useTranslation()
  const anatomy = useMemo(() => smsAnatomy(text), [text])
  // A text that is not the one that was counted (masked, cut) must not be explained by another's count.
  if (anatomy.parts.length !== segments) return <MessageText label={label} text={text} />
  return (
    <>
      <MessageText label={label} text={text}>
        {anatomy.pieces.map(({ text: piece, marked }, place) =>
          marked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
            <mark key={place} title={`${codePoints(piece)} ${t(`drawer.char.${characterName(piece)}`)}`}>
              {piece}
            </mark>
          ) : (
            piece
          ),
        )}
      </MessageText>
      <SmsParts anatomy={anatomy} length={text.length} cents={cents} />
    </>
  )
}
