// SendZen's "Incoming Message Logs", as its document gives it. `created_at` is an integer of 18 digits on the
// wire; here it is text, and the gateway writes it without quotes.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'

const sendzenEntry = z.object({
  project_id: z.string(),
  phone_number_id: z.string(),
  event_type: z.string(),
  payload: z.string(),
  created_at: z.string().regex(/^\d+$/),
  direction: z.number().int(),
  flyout_delivery_status: z.string(),
  flyout_delivery_response: z.string(),
  flyout_delivery_response_code: z.number().int(),
  flyout_url: z.string(),
})

export type SendzenEntry = z.infer<typeof sendzenEntry>

export const sendzenLogs = defineRoute({
  id: 'sendzenLogs',
  method: 'GET',
  path: '/v1/logs',
  request: z.looseObject({
    /** One or several types, separated by commas or given several times: how SendZen separates them is not documented. */
    eventTypes: z.union([z.string(), z.array(z.string()).max(20)]).optional(),
    fromDate: z.string().optional(),
    toDate: z.string().optional(),
    phoneNumberId: z.string().optional(),
    url: z.string().optional(),
    pageSize: z.string().optional(),
    nextPageToken: z.string().optional(),
  }),
  response: z.object({
    message: z.string(),
    data: z.object({ logs: z.array(sendzenEntry), next_page_token: z.string().optional() }),
  }),
})
