// Names for the characters that mostly make an SMS dear without anybody noticing. Others are described by their kind.

/** The words are the catalogue's, under `drawer.char`. */
export const characterNames = [
  'leftSingle',
  'rightSingle',
  'leftDouble',
  'rightDouble',
  'lowDouble',
  'leftGuillemet',
  'rightGuillemet',
  'hyphen',
  'enDash',
  'emDash',
  'minus',
  'ellipsis',
  'bullet',
  'middleDot',
  'noBreakSpace',
  'thinSpace',
  'zeroWidth',
  'tab',
  'backtick',
  'acute',
  'degree',
  'times',
  'arrow',
  'numero',
  'trademark',
  'copyright',
  'registered',
  'rouble',
  'rupee',
  'cyrillic',
  'greek',
  'latin',
  'arabic',
  'hebrew',
  'cjk',
  'emoji',
  'other',
] as const
export type CharacterName = (typeof characterNames)[number]

const named: Readonly<Record<number, CharacterName>> = {
  8216: 'leftSingle',
  8217: 'rightSingle',
  8220: 'leftDouble',
  8221: 'rightDouble',
  8222: 'lowDouble',
  171: 'leftGuillemet',
  187: 'rightGuillemet',
  8208: 'hyphen',
  8209: 'hyphen',
  8211: 'enDash',
  8212: 'emDash',
  8722: 'minus',
  8230: 'ellipsis',
  8226: 'bullet',
  183: 'middleDot',
  160: 'noBreakSpace',
  8239: 'noBreakSpace',
  8201: 'thinSpace',
  8203: 'zeroWidth',
  8205: 'zeroWidth',
  65279: 'zeroWidth',
  9: 'tab',
  96: 'backtick',
  180: 'acute',
  176: 'degree',
  215: 'times',
  8594: 'arrow',
  8592: 'arrow',
  8470: 'numero',
  8482: 'trademark',
  169: 'copyright',
  174: 'registered',
  8381: 'rouble',
  8377: 'rupee',
}

const kinds: readonly (readonly [RegExp, CharacterName])[] = [
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, 'emoji'],
  [/\p{Script=Cyrillic}/u, 'cyrillic'],
  [/\p{Script=Greek}/u, 'greek'],
  [/\p{Script=Latin}/u, 'latin'],
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Hebrew}/u, 'hebrew'],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u, 'cjk'],
]

/** What a character is called, or of what kind it is. */
export function characterName(raw: string): CharacterName {
  const own = raw.length === 1 ? named[raw.charCodeAt(0)] : undefined
  return own ?? kinds.find(([pattern]) => pattern.test(raw))?.[1] ?? 'other'
}

/** `U+2019`; of a sign made of several, the first few. */
export function codePoints(raw: string): string {
  const all = [...raw].map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return all.length > MOST_POINTS ? `${all.slice(0, MOST_POINTS).join(' ')} …` : all.join(' ')
}

const MOST_POINTS = 3
