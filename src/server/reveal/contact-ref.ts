// How a caller names a contact whose number it sees masked: by a text that it was given and that only we can read.
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

export interface ContactRefs {
  /** The same for the same keys, so that what comes twice is known to be one. */
  seal(keys: readonly string[]): string
  /** The keys, or undefined when the text is not one of ours. */
  read(ref: string): string[] | undefined
}

const PREFIX = 'ref_'
const IV_BYTES = 12
const TAG_BYTES = 16
/** Of one length whatever the number's, which would tell how many digits it has. */
const BLOCK = 128

/** `secret` is the installation's: every gateway of a store reads what another one sealed. */
export function makeContactRefs(secret: string): ContactRefs {
  const derive = (purpose: string) => createHmac('sha256', secret).update(purpose).digest()
  const [key, ivKey] = [derive('contact-ref'), derive('contact-ref-iv')]
  return {
    seal(keys) {
      const text = JSON.stringify(keys)
      const plain = text.padEnd(Math.ceil(text.length / BLOCK) * BLOCK)
      const iv = createHmac('sha256', ivKey).update(plain).digest().subarray(0, IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return PREFIX + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    read(ref) {
      if (!ref.startsWith(PREFIX)) return undefined
      const sealed = Buffer.from(ref.slice(PREFIX.length), 'base64url')
      if (sealed.length <= IV_BYTES + TAG_BYTES) return undefined
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
      decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      try {
        const plain = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
        // A cast: what is genuine was sealed above.
        return JSON.parse(plain.toString('utf8')) as string[]
      } catch {
        return undefined
      }
    },
  }
}
