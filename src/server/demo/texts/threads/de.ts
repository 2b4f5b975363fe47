// Gespräche mit Kunden: conversations in German.
import { file, photo, place, reacts, replies, says, sticker, type Thread, taps, voice, we } from '../turns.ts'

export const german: readonly Thread[] = [
  [
    says('Guten Tag, wo bleibt mein Paket {parcel}? Es sollte gestern schon da sein.'),
    we('Guten Tag, hier ist {agent} von Merrowline. {parcel} liegt im Hub {site} und kommt heute bis {time}.'),
    replies('Alles klar, danke!'),
  ],
  [
    says('Ich bin heute nicht zu Hause. Können Sie {parcel} in die Filiale bringen?'),
    we('Gern. Möchten Sie es morgen ab {time} abholen?'),
    taps('Ja, bitte', 'yes'),
    we('Ist eingetragen. Bitte bringen Sie einen Ausweis mit.'),
    reacts('👍'),
  ],
  [
    photo('So kam {parcel} bei uns an. Karton völlig durchnässt'),
    we('Das tut uns leid. Ist der Inhalt auch beschädigt?'),
    says('Zum Glück nicht, aber bitte beim nächsten Mal nicht vor die Tür stellen'),
    we('Wir haben es dem Fahrer weitergegeben.'),
  ],
  [
    says('Hier die Rechnung für den Zoll zu {parcel}'),
    file('Rechnung-2291.pdf', 'Handelsrechnung'),
    we('Vielen Dank, die Unterlagen sind beim Zoll. Die Freigabe dauert meist einen Tag.'),
    says('Super, vielen Dank für die schnelle Hilfe 🙂'),
  ],
  [voice(), we('Hallo, {agent} hier. Wir stellen {parcel} am Samstag zwischen 9 und 12 Uhr zu.'), reacts('🙏')],
  [
    says('Bitte den Abholort ändern'),
    place('Lager Süd', 'Gewerbestraße 8, Hamburg', 53.4901, 10.0123),
    we('Danke, die Abholung {parcel} ist auf Lager Süd umgebucht.'),
    says('Perfekt, schönen Tag noch'),
    sticker(),
  ],
]
