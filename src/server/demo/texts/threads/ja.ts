// Conversations in Japanese.
import { chooses, photo, reacts, replies, says, sticker, type Thread, we } from '../turns.ts'

export const japanese: readonly Thread[] = [
  [
    says('荷物 {parcel} はいつ届きますか？'),
    we('Merrowlineの{agent}です。本日{time}までにお届け予定です。'),
    replies('ありがとうございます！'),
    reacts('🙏'),
  ],
  [
    says('再配達をお願いします。{parcel}'),
    we('ご希望の時間帯をお選びください。'),
    chooses('18時〜20時', '明日'),
    we('明日の18時から20時に承りました。'),
  ],
  [
    photo('箱がつぶれていました'),
    we('大変申し訳ございません。{parcel}の調査を開始いたします。'),
    says('よろしくお願いします'),
    sticker(),
  ],
]
