// Texts that have broken programs before, for every place where a caller may write something.
import fc from 'fast-check'
import { OTHER, OWN } from '../http/test-matrix-world.ts'

const numbers = [
  ...['NaN', 'Infinity', '-Infinity', '1e400', '-0', '0x1F', '1_000', '+', '-', '1e', '.', ' 7 ', '7.', '.5', '1e-9'],
  ...['9223372036854775808', '-9223372036854775809', '18446744073709551616', '9'.repeat(300), `0.${'1'.repeat(90)}`],
  ...[
    '99999999999999999999999999999999',
    `-${'9'.repeat(37)}.999999`,
    '١٢٣٤٥٦',
    '１２３',
    '߁߂',
    '²³',
    '123456789012345678',
  ],
]
const dates = [
  ...['0000-00-00', '0001-01-01', '1899-12-31', '1900-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z', '2026-02-30'],
  ...[
    '2262-04-12',
    '2299-12-31T23:59:59.999999Z',
    '2300-01-01',
    '9999-12-31T23:59:59.999Z',
    '+275760-09-13T00:00:00.001Z',
  ],
  ...[
    '-271821-04-20',
    '2026-13-01',
    '1970-01-01T00:00:00+99:99',
    '2026-06-16T24:00:00Z',
    '2026-06-16T03:27:60Z',
    '20260616',
  ],
]
const statements = [
  ...[
    `'; DROP TABLE log_entry; --`,
    `\\'; DROP TABLE log_entry; --`,
    `\\\\' OR 1=1 --`,
    `' OR '1'='1`,
    `') OR 1=1 --`,
    `\\`,
  ],
  ...[
    `' UNION ALL SELECT * FROM api_key --`,
    `1) UNION ALL SELECT secret_hash FROM api_key --`,
    '\\N',
    `\\t\\n\\b\\0`,
    `'\\''`,
  ],
  ...[
    '{p0:String}',
    '{p1:Array(String)}',
    '{name:Identifier}',
    '{p0:Nullable(Nothing)}',
    ' FORMAT Null',
    ` INTO OUTFILE '/dev/null'`,
  ],
  ...[
    `url('http://127.0.0.1:1/','CSV')`,
    `file('/etc/passwd','LineAsString')`,
    `remote('127.0.0.1','system','one')`,
    'sleep(3)',
  ],
  ...[
    '`id`',
    '"id"',
    '/* */',
    ';',
    '--',
    '#',
    `['a','b']`,
    '(1,2)',
    'SETTINGS max_execution_time=0',
    '%',
    '_',
    '%%_%',
    '\\%',
    '%\\',
  ],
]
const characters = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\u0001\u001b\u007f',
    '\r\n',
    '\t',
    '\u2028',
    '\ufeff',
    '\u200b',
    '\ud800',
    '\udfff',
    'a\ud83d',
    '\udc00\ud800',
  ],
  ...[
    '\u202e\u2066abc\u2069',
    'e\u0301'.repeat(40),
    'İıßſ',
    '👨‍👩‍👧‍👦',
    '\u{10ffff}',
    '\uffff',
    '🇩🇪',
    'x'.repeat(1001),
    '%'.repeat(1000),
    '\\'.repeat(999),
  ],
]
const names = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'toJSON', 'length'],
  ...[
    '_type',
    'value',
    'fields',
    '$where',
    '$ne',
    'projectId',
    'project',
    'project_id',
    'tenantId',
    'raw',
    'version',
    'is_deleted',
  ],
  ...['true', 'null', 'undefined', '[object Object]', '../../etc/passwd', '%00', '%c0%af', '%zz', '{', '[', '"'],
]
const known = [
  ...[
    OWN,
    OTHER,
    OTHER.toUpperCase(),
    OTHER.replaceAll('-', ''),
    OTHER.slice(0, -1),
    `{${OTHER}}`,
    ` ${OTHER} `,
    `${OTHER}\0`,
  ],
  ...['+15551234567', '(555) 123-4567', '0015551234567', '67', 'Sent', 'Failed', '2026-06-16T03:27:33.084Z', '7', '{}'],
]

export const oddTexts: readonly string[] = [...numbers, ...dates, ...statements, ...characters, ...names, ...known]

export const oddText = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...oddTexts), fc.constantFrom(...oddTexts)).map((two) => two.join('')),
  },
)
