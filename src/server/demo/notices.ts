// Notices to the subscribers of the status pages: one page per language, one text per page.
import type { Contact } from './contacts.ts'
import { type Message, message } from './message.ts'
import { mainProject } from './organisation.ts'
import type { Language } from './places.ts'
import { at, Random } from './random.ts'
import { named, type Relations } from './relations.ts'
import { sendSms } from './sms.ts'
import type { Stage } from './stage.ts'
import { noticeTexts } from './texts/notices.ts'
import { type Category, sendWhatsApp } from './whatsapp.ts'

const ids = new Random(4_711)
const languages = Object.keys(noticeTexts) as Language[]

const pages = new Map(
  languages.map((language) => [language, named('statusPage', ids.uuid(), noticeTexts[language].page)] as const),
)

/** So many subscribers, beginning anywhere in the list: who follows the part that broke. */
export function audience(stage: Stage, count: number): Contact[] {
  const { customers, random } = stage
  const first = random.below(customers.length)
  const size = Math.min(Math.floor(count), customers.length)
  return Array.from({ length: size }, (_, index) => at(customers, (first + index) % customers.length))
}

/** Whether a subscriber asked for WhatsApp instead of SMS: some of those who have it. */
function prefersWhatsApp(contact: Contact): boolean {
  return contact.whatsApp && contact.number.charCodeAt(contact.number.length - 2) % 9 === 0
}

export interface Notice {
  readonly write: (language: Language) => string
  /** What it is about: incident, maintenance, announcement. */
  readonly cause: Relations
  readonly category: Category
  /** Everybody gets an SMS, whatever they asked for. */
  readonly smsOnly?: true
}

/** The notice as one status page publishes it. */
function compose(notice: Notice, language: Language): { message: Message; cause: Relations } {
  const cause = { ...mainProject.relations, ...notice.cause, ...pages.get(language) }
  return { message: message(notice.write(language)), cause }
}

/** Sends a notice to everybody of an audience from an instant (ms) on, some twenty a second. */
export function notify(stage: Stage, time: number, subscribers: readonly Contact[], notice: Notice): void {
  const written = new Map<Language, ReturnType<typeof compose>>()
  for (const [index, contact] of subscribers.entries()) {
    const page = written.get(contact.language) ?? compose(notice, contact.language)
    written.set(contact.language, page)
    const sendAt = time + index * 47
    if (notice.smsOnly || !prefersWhatsApp(contact)) {
      sendSms(stage, sendAt, contact, page.message, page.cause)
    } else {
      const options = { project: mainProject, cause: page.cause, category: notice.category }
      sendWhatsApp(stage, sendAt, contact, page.message.text, options)
    }
  }
}
