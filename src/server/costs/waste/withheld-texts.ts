import { SENSITIVE } from '../../sources/sms-segments.ts'

/** What stands in place of a text that the source withheld, or that there was none of: two of them are no repetition. */
export const withheldTexts = [SENSITIVE, 'This call is sensitive and is not logged', 'No message content found']
