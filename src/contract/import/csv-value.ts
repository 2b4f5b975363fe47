// A cell's text as a row's value. What cannot be read is passed on as it is: the gateway says what is wrong with it.
import type { Field } from '../channels/index.ts'
import { unguarded } from '../csv-text.ts'
import { parseInstant } from '../instant.ts'
import { decimalText, decimalUnits } from '../money.ts'
import type { CostUnit } from './csv-mapping.ts'

/** The value of a field, or undefined where the cell is empty. */
export function cellValue(field: Field, given: string, unit: CostUnit): unknown {
  const cell = unguarded(given)
  const text = cell.trim()
  if (text === '') return undefined
  switch (field.kind) {
    case 'timestamp':
      return instantText(text)
    case 'money':
      return unit === 'usd' ? dollarsToCents(text) : text
    case 'status':
      return field.options.find(({ value }) => value.toLowerCase() === text.toLowerCase())?.value ?? text
    case 'relation':
      return jsonObject(text) ?? text
    case 'json':
      return field.documentKey === undefined ? (jsonObject(text) ?? cell) : cell
    case 'integer':
    case 'id':
    case 'phone':
    case 'ticks':
      return text
    default:
      return cell
  }
}

/** `2026-05-01 10:00:00 +02:00`, `… UTC` and `Fri, 24 May 2019 17:44:46 +0000` besides what the API takes. */
function instantText(text: string): string {
  const joined = text.replace(/\s*(?:UTC|GMT)$/i, 'Z').replace(/\s+([+-]\d{2}:?\d{2})$/, '$1')
  const instant = parseInstant(joined)
  if (instant !== undefined) return instant
  const mailDate = /^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d{2}:\d{2}:\d{2} (?:[+-]\d{4}|GMT|UTC)$/.test(text)
  const ms = mailDate ? Date.parse(text) : Number.NaN
  return Number.isNaN(ms) ? text : new Date(ms).toISOString()
}

/** Providers write what they charged as money that left (`-0.0075`); Tollbook counts a charge as positive. */
function dollarsToCents(text: string): string {
  const plain = text.replace(/^([+-]?)(?:US)?\$\s*/i, '$1')
  const units = /e/i.test(plain) ? undefined : decimalUnits(`${plain}e2`)
  if (units === undefined) return text
  return decimalText(units < 0n ? -units : units)
}

function jsonObject(text: string): object | undefined {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as object // begins with a bracket
  } catch {
    return undefined
  }
}
