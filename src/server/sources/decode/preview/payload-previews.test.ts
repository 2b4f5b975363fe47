// Every payload of shared data whatsapp/payloads.ndjson (74 webhook payloads from public projects and from Meta's
// documentation; `source` names where), and what a person sees of it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { webhookItems } from '../webhook-items.ts'

const lines = readFileSync(new URL('../../fixtures/whatsapp-payloads.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const payloads = lines.map((line): { kind: string; payload: unknown } => JSON.parse(line))

test('shows a sensible line for every real payload', () => {
  const shown = payloads.flatMap(({ kind, payload }) =>
    webhookItems(payload).map((item) => `${kind} | ${item.preview}`),
  )
  expect(shown).toMatchInlineSnapshot(`
    [
      "audio | Audio file",
      "audio_voice | Voice message",
      "button | Tapped: I didn't request a code",
      "button | Tapped: No",
      "button_referral | Tapped: No",
      "call_call_transcription_available | Call transcript available",
      "call_connect | Call answered",
      "call_terminate | Call ended after 2:00",
      "contacts | Contact: Barbara J. Johnson +1 (415) 555-0829",
      "contacts_referral | Contact: <CONTACT_FORMATTED_NAME> <CONTACT_PHONE>",
      "document | File filename.pdf: caption",
      "document_referral | File <MEDIA_ASSET_FILENAME>: <MEDIA_ASSET_CAPTION>",
      "echo_edit | Sent from phone: Edited: Text was edited",
      "echo_revoke | Sent from phone: Deleted a message",
      "echo_text | Sent from phone: Test message",
      "edit | Edited: Photo: Updated image caption",
      "empty | Event without content",
      "field_account_alerts | Account alert",
      "field_account_review_update | Account review: APPROVED",
      "field_account_update | Account: ACCOUNT_VIOLATION, USER_INITIATED_CALLS_LOW_PICKUP_RATE",
      "field_group_status_update | Group suspend",
      "field_history | Chat history: 4 messages in 2 chats",
      "field_message_template_status_update | Template welcome_template: GREEN → YELLOW",
      "field_smb_app_state_sync | Contact saved: Pablo Morales",
      "field_unknown_field_xyz | Event: unknown_field_xyz",
      "field_user_preferences | Marketing messages: resume - User requested to resume marketing messages",
      "image | Photo",
      "image_referral | Photo: <MEDIA_ASSET_CAPTION>",
      "interactive_button_reply | Tapped: Change",
      "interactive_call_permission_reply | Declined calls",
      "interactive_list_reply | Chose: Priority Mail Express - Next Day to 2 Days",
      "interactive_none | Message (type interactive)",
      "location | Location: Solomon R. Guggenheim Museum, 1071 5th Ave, New York, NY 10128",
      "multi_field | Message (type text)",
      "multi_field | Account alert: policy",
      "multi_message | Hello from a text message",
      "multi_message | Reacted 👍",
      "order | Order: 7 items, ILS 180.00",
      "reaction | Reacted 😮",
      "reaction_removed | Removed a reaction",
      "revoke | Deleted a message",
      "status_RINGING_call | Call ringing",
      "status_delivered | Delivered",
      "status_delivered | Delivered",
      "status_delivered_bsuid | Delivered",
      "status_failed | Failed: 131049 held back by Meta to limit marketing messages",
      "status_failed | Failed: 131053 the media file could not be used",
      "status_failed | Failed: 131050 the recipient has stopped marketing messages",
      "status_played | Played",
      "status_read | Read",
      "status_sent | Sent",
      "sticker | Sticker",
      "sticker_animated | Animated sticker",
      "system_customer_identity_changed | User identity changed",
      "system_user_changed_number | User Sheena Nelson changed from 16505551234 to 12195555358",
      "text | Hello!",
      "text | hello",
      "text | <MESSAGE_BODY_TEXT>",
      "text_bsuid | Body Text",
      "text_bsuid | Does it come in another color?",
      "text_bsuid | MESSAGE_BODY",
      "text_forwarded | forwarded text",
      "text_freq_forwarded | text forwarded many times",
      "text_group | <MESSAGE_TEXT_BODY>",
      "text_no_contacts | Mensagem recebida",
      "text_no_profile_name | MESSAGE_BODY",
      "text_referral | BODY",
      "text_referral | Can I get more info about this?",
      "text_referred_product | Is this still available?",
      "text_reply | replied text",
      "text_unicode | ¡Hola mundo!",
      "unknown_errors | Unsupported: Message type is not currently supported",
      "unsupported | Unsupported: Message type is currently not supported.",
      "untyped_location | Location: LOCATION_NAME, LOCATION_ADDRESS",
      "value_errors | Error: 131035 Webhook could not be delivered within data retention limit",
      "video | Video: Timelapse of growth",
    ]
  `)
})

test('loses none of them', () => {
  expect(payloads).toHaveLength(74)
  for (const { payload } of payloads) expect(webhookItems(payload).length).toBeGreaterThan(0)
})

test('knows the other party of every one that has a number', () => {
  const anonymous = payloads
    .filter(({ payload }) => /"(from|to|wa_id|recipient_id)":"\d/.test(JSON.stringify(payload)))
    .filter(({ payload }) => webhookItems(payload).every(({ number }) => number === null))
    .map(({ kind }) => kind)
  // Its messages are those of several chats, and it is one entry.
  expect(anonymous).toEqual(['field_history'])
})
