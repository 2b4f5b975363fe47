// Conversations with customers, in English.
import {
  cannotShow,
  card,
  chooses,
  film,
  orders,
  photo,
  place,
  reacts,
  replies,
  says,
  type Thread,
  taps,
  voice,
  we,
} from '../turns.ts'

export const english: readonly Thread[] = [
  [
    says('Hi, where is my parcel {parcel}? The page has said “out for delivery” since this morning'),
    we('Hello, {agent} here from Merrowline. {parcel} is on the van and should be with you by {time}.'),
    replies('Great, thank you!'),
    reacts('👍'),
  ],
  [
    photo('The box arrived like this 😞 {parcel}'),
    we('We are sorry to see that. Is what was inside damaged as well?'),
    says('One of the two lamps is broken.'),
    photo(),
    we('Thank you. A claim is open for {parcel}; you will hear from us within two working days.'),
    says('ok thanks'),
  ],
  [
    says('Can you deliver {parcel} to my neighbour instead?'),
    we('Of course. Please send us the address as a location or as text.'),
    place('Corner Bakery', '14 Mill Lane, Felixstowe', 51.9617, 1.3513),
    we('Thank you, {parcel} will go there today after {time}.'),
    reacts('🙏'),
  ],
  [
    says('What do you charge for a 12 kg parcel to Poland?'),
    we('That is 18.40 EUR with collection. Which service would you like?'),
    chooses('Economy', '3 to 5 working days'),
    we('Noted. You can book it in the app or tap the button below.'),
    taps('Book now', 'book'),
  ],
  [
    orders('GBP', 1.8, 25, 'Please deliver with the next collection'),
    we('Thank you, 25 boxes size M come with the next collection on your route.'),
    reacts('👌'),
  ],
  [
    voice(),
    we('Hello, {agent} here. I heard your message: you want {parcel} held until Monday, is that right?'),
    says('Yes, Monday please. We are away until then'),
    we('Done. It waits at the {site} hub.'),
  ],
  [
    says('The driver left {parcel} in the rain, see the video'),
    film('Soaked!'),
    we('That should not happen, we apologise. I have told the depot and opened a claim.'),
    says('Thanks. Please call my husband, he signs for these'),
    card('Robin Ashdown', '+44 7400 099991'),
    we('We will call him before {time}.'),
  ],
  [
    says('Customs want an invoice for {parcel}, what do you need from me?'),
    we('A commercial invoice as PDF with the value and the HS code, please.'),
    cannotShow('poll_creation'),
    says('Sorry, wrong button. I will send it tonight'),
    we('No problem, we are here until 20:00.'),
  ],
  [
    says('Your tracking page is down again?'),
    we('It was for a few minutes and is back now. Sorry about that!'),
    reacts('👀'),
  ],
]
