/** How much there may be: of rates in a card, of cards, of days with changes, and of letters in their names and notes. */
export const rateLimits = { rates: 5000, cards: 50, nameLength: 80, noteLength: 200, days: 200 } as const
