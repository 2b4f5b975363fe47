import { joinParts } from '../merge-words.ts'
import { words as drawer } from './drawer.ts'
import { words as first } from './first.ts'
import { words as rest } from './rest.ts'

export const catalogue = joinParts(first, drawer, rest)
