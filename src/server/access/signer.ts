// Text that only this installation can have written: session cookies and page tokens.
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Signer {
  sign(payload: string): string
  /** The payload, or undefined when the text was not signed here. */
  read(signed: string): string | undefined
}

/** `purpose` keeps a text signed for one use from being taken for another. */
export function makeSigner(secret: string, purpose: string): Signer {
  const key = createHmac('sha256', secret).update(purpose).digest()
  const mac = (body: string) => createHmac('sha256', key).update(body).digest()
  return {
    sign(payload) {
      const body = Buffer.from(payload).toString('base64url')
      return `${body}.${mac(body).toString('base64url')}`
    },
    read(signed) {
      const [body = '', tag = '', ...rest] = signed.split('.')
      const given = Buffer.from(tag, 'base64url')
      const expected = mac(body)
      const genuine = rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected)
      return genuine ? Buffer.from(body, 'base64url').toString() : undefined
    },
  }
}
