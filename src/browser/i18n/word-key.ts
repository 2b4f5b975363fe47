import type { catalogue } from './en/index.ts'

/** A key and its plural forms are one. */
type Base<Key extends string> = Key extends `${infer Start}_${'one' | 'few' | 'many' | 'other'}` ? Start : Key

type KeysOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Base<Key> : `${Key}.${KeysOf<Words[Key]>}`
}[keyof Words & string]

/** Everything that can be said: `shell.nav.costs`. The English catalogue has them all (catalogues.test.ts). */
export type WordKey = KeysOf<typeof catalogue>
