// Values that have broken programs before, for every place where a caller may write JSON.
import fc from 'fast-check'
import { oddText } from './test-odd-texts.ts'

// JSON that JSON.stringify does not write: `rawJson` puts it in the place of its marker.
const fragments = [
  ...[
    'NaN',
    'Infinity',
    '1e400',
    '-1e400',
    '-0',
    '1e-400',
    '0x10',
    '01',
    '.5',
    '9'.repeat(400),
    `0.${'7'.repeat(500)}`,
    'undefined',
  ],
  ...[
    '"\\ud800"',
    '"\\udc00\\ud800x"',
    '"\\u0000"',
    '"\\x41"',
    '"a\tb"',
    "'a'",
    '{"a":1,"a":2}',
    '{"_type":"Search","_type":"EqualTo","value":1,"value":[]}',
  ],
  ...['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '[1,]', '{,}', '/**/1'],
  ...[9, 30, 60].flatMap((depth) => [
    '['.repeat(depth) + ']'.repeat(depth),
    `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  ]),
  `${'['.repeat(12_000)}${']'.repeat(12_000)}`,
  `${'{"value":'.repeat(12_000)}1${'}'.repeat(12_000)}`,
  `${'{"_type":"Includes","value":'.repeat(38)}1${'}'.repeat(38)}`,
]
const marker = /"§raw(\d+)§"/g

/** JSON text of a value that may hold markers of `rawFragment`. */
export function rawJson(value: unknown): string {
  return (JSON.stringify(value) ?? 'null').replace(marker, (_whole, index) => fragments[Number(index)] ?? '')
}

const rawFragment = fc.nat({ max: fragments.length - 1 }).map((index) => `§raw${index}§`)

const bulky = fc.oneof(
  fc.constantFrom(999, 1000, 1001, 20_000, 60_000).map((length) => Array<string>(length).fill('7')),
  fc.constantFrom(51, 30_000).map((length) => Object.fromEntries(Array.from({ length }, (_none, n) => [`key${n}`, n]))),
  fc.constantFrom(1000, 100_000, 1_100_000).map((length) => 'x'.repeat(length)),
  fc.constantFrom(70_000).map((length) => '\\%_'.repeat(length)),
)

const oddLeaf = fc.oneof(
  { weight: 12, arbitrary: oddText },
  {
    weight: 3,
    arbitrary: fc.oneof(fc.double(), fc.integer(), fc.constantFrom<unknown>(0, -0, 2 ** 53, 1e21, 1e-7, 4294967296)),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], [{}], { value: 1 }, { _type: null }),
  },
  { weight: 2, arbitrary: rawFragment },
)

/** Any JSON value, most of them small. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 60, arbitrary: oddLeaf },
  { weight: 8, arbitrary: fc.array(oddLeaf, { maxLength: 4 }) },
  { weight: 6, arbitrary: fc.dictionary(oddText, oddLeaf, { maxKeys: 3 }) },
  {
    weight: 6,
    arbitrary: fc.record({
      _type: fc.constantFrom('ObjectID', 'DateTime', 'Phone', 'Decimal', 'Nope'),
      value: oddLeaf,
    }),
  },
  { weight: 1, arbitrary: bulky },
)
