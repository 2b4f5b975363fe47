// What a lookup can be told and can answer, as lists of words.

/** How an entry met what was asked for, best first. */
export const matchKinds = ['exact', 'national', 'message-id', 'user-id', 'name', 'ends-with'] as const
export type MatchKind = (typeof matchKinds)[number]

/** Which of the entries, and in which order. */
export const lookupDirections = ['inbound', 'outbound'] as const
export const lookupOutcomes = ['arrived', 'moving', 'failed', 'unclear'] as const
export const lookupOrders = ['newest-first', 'oldest-first'] as const
export type LookupOrder = (typeof lookupOrders)[number]
