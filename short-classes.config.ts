// Names of classes as the built console has them: short, and written where they are used instead of into an object for
// each style sheet.
import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** Characters that tell one style sheet from another. */
const LENGTH = 4

/** The classes of a style sheet, in order. */
const sheets = new Map<string, string[]>()
const owners = new Map<string, string>()

/** The same for the same class in each build: its style sheet's sign, by a hash of the path, and its place there. */
export function shortName(name: string, file: string): string {
  const path = relative(import.meta.dirname, file)
  // A letter leads, as the language of style sheets wants it.
  const sign = `c${createHash('sha256').update(path).digest('base64url').slice(0, LENGTH)}`
  const owner = owners.get(sign) ?? path
  if (owner !== path)
    throw new Error(`The classes of ${owner} and ${path} would have the same names: rename one of them`)
  owners.set(sign, path)
  const classes = sheets.get(path) ?? []
  sheets.set(path, classes)
  if (!classes.includes(name)) classes.push(name)
  return sign + classes.indexOf(name).toString(36)
}

const asObject = /import (\w+) from ('[^']+\.module\.css')/g

/** Has the build see each class by itself, so that it writes its name where it is used. */
export function shortClasses(): Plugin[] {
  return [
    {
      name: 'short-classes',
      apply: 'build',
      enforce: 'pre',
      transform: {
        filter: { id: /src\/browser\/.*\.tsx?$/, code: /\.module\.css'/ },
        handler: (code) => ({ code: code.replace(asObject, 'import * as $1 from $2'), map: null }),
      },
    },
    {
      name: 'kept-rules',
      apply: 'build',
      enforce: 'post',
      // A style sheet of which every name is written elsewhere is still wanted.
      transform: {
        filter: { id: /\.module\.css$/ },
        handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
      },
    },
  ]
}
