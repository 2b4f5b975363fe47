import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'

const css = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8')

function tokens(scheme: string): Map<string, string> {
  const block = css.split(`[data-mantine-color-scheme="${scheme}"] {`)[1]?.split('}')[0] ?? ''
  return new Map([...block.matchAll(/--tb-([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]))
}

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a = '#000000', b = '#000000'): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each(['light', 'dark'])('%s', (scheme) => {
  const colour = tokens(scheme)
  const grounds = ['paper', 'sheet', 'raised', 'hover']

  test.each(channels.map((channel) => channel.id))('the mark of %s stands out from every ground', (id) => {
    for (const ground of grounds) expect(contrast(colour.get(`channel-${id}`), colour.get(ground))).toBeGreaterThan(3)
  })

  test.each(['ink', 'dim', 'accent', 'tone-arrived', 'tone-moving', 'tone-failed', 'tone-unclear'])(
    '%s can be read as text on every ground',
    (name) => {
      for (const ground of [...grounds, 'accent-tint', 'notice']) {
        expect(contrast(colour.get(name), colour.get(ground)), ground).toBeGreaterThan(4.5)
      }
    },
  )

  test('the filled button can be read', () => {
    expect(contrast(colour.get('on-accent'), colour.get('accent-fill'))).toBeGreaterThan(4.5)
  })
})

test('no colour is written outside the theme', () => {
  const sheets = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(css|tsx)$/.test(name) && name !== 'theme.css',
  )
  const colour = /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i
  expect(sheets.filter((name) => colour.test(readFileSync(join(import.meta.dirname, name), 'utf8')))).toEqual([])
})
