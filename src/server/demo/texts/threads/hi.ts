// Conversations in Hindi.
import { photo, reacts, replies, says, type Thread, taps, voice, we } from '../turns.ts'

export const hindi: readonly Thread[] = [
  [
    says('नमस्ते, मेरा पार्सल {parcel} कहाँ है?'),
    we('नमस्ते, मैं Merrowline से {agent}। आपका पार्सल आज {time} बजे तक पहुँच जाएगा।'),
    replies('बहुत धन्यवाद 🙏'),
    reacts('👍'),
  ],
  [
    says('पता बदलना है, मैं अब दूसरे दफ़्तर में हूँ'),
    we('ठीक है, क्या हम {parcel} कल नए पते पर भेजें?'),
    taps('हाँ', 'yes'),
    we('नया पता दर्ज हो गया।'),
  ],
  [photo('डिब्बा टूटा हुआ मिला'), we('हमें खेद है। {parcel} की शिकायत दर्ज कर ली गई है।'), says('जी, धन्यवाद')],
  [voice(), we('आपका संदेश मिल गया, {parcel} सोमवार तक हमारे पास रहेगा।'), reacts('🙏')],
]
