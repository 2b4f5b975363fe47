import { expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { neededKeys } from './needed-keys.ts'

test("names what each channel's document requires, in its spelling", () => {
  expect(Object.fromEntries(channels.map((channel) => [channel.id, neededKeys(channel)]))).toMatchInlineSnapshot(`
    {
      "call": [
        "createdAt",
        "projectId",
        "toNumber",
        "fromNumber",
        "status",
        "callData",
        "callCostInUSDCents",
      ],
      "sms": [
        "createdAt",
        "projectId",
        "toNumber",
        "status",
        "smsCostInUSDCents",
      ],
      "whatsapp": [
        "createdAt",
        "projectId",
        "toNumber",
        "status",
        "whatsAppCostInUSDCents",
      ],
      "whatsapp-incoming": [
        "project_id",
        "event_type",
        "phone_number_id",
        "created_at",
        "payload",
      ],
    }
  `)
})
