import type { Prose } from './prose.ts'

export const sendzenProse = {
  sendzenLogs: {
    summary: 'Incoming message logs',
    description:
      'SendZen’s own log API over the same events, oldest first. `created_at` is an integer of 18 digits (100 ns since the year 1): read it with a parser that keeps such integers.',
    input: {
      eventTypes: 'Incoming Message, Message Status, Other; several separated by commas.',
      fromDate: 'Ticks, inclusive.',
      toDate: 'Ticks, inclusive.',
      phoneNumberId: 'The business number’s id.',
      url: 'Forwarding URL, exact.',
      pageSize: '1 to 20; 20 when left out.',
      nextPageToken: '`next_page_token` of the page before; absent on the last one.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
