// A text and what carriers make of it. Counted here and not by the library that the store uses, because that
// takes half a millisecond per text and the demo has thousands of texts.

export interface Message {
  readonly text: string
  /** SMS segments. */
  readonly segments: number
}

const gsm = /^[\w@£$¥èéùìòÇ\n\rØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,./:;<=>?¡ÄÖÑÜ§¿äöñüà\-^{}\\[~\]|€\f]*$/
const escaped = /[\^{}\\[~\]|€\f]/g

/** The text with its SMS segments: 160 or 153 characters each in GSM-7, 70 or 67 units once one character is not. */
export function message(text: string): Message {
  if (!gsm.test(text)) return { text, segments: text.length <= 70 ? 1 : Math.ceil(text.length / 67) }
  const septets = text.length + (text.match(escaped)?.length ?? 0)
  return { text, segments: septets <= 160 ? 1 : Math.ceil(septets / 153) }
}

/** What OneUptime logs instead of a text that holds a code. */
export const SENSITIVE: Message = message('This message is sensitive and is not logged')
