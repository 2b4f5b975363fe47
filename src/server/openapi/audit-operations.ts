// The operations of the audit log.
import { auditExport, auditFormats, auditList } from '#contract/routes/audit.ts'
import { exportTypes } from '#contract/routes/export.ts'
import { curl } from './curl.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Made } from './made-operation.ts'

const tag = 'Audit log'

export const auditOperations: readonly Made[] = [
  {
    route: auditList,
    tag,
    sample: curl({ path: auditList.path, options: ['-G', '-d actions=reveal,export', '-d limit=20'] }),
  },
  {
    route: auditExport,
    tag,
    errors: [403],
    sample: curl({
      path: auditExport.path,
      body: { from: '2026-10-01', to: '2026-11-01', format: 'csv' },
      options: ['-o audit.csv'],
    }),
    change: ({ responses }) => ({
      responses: { ...responses, 200: { description: 'The file.', content: fileTypes() } },
    }),
  },
]

function fileTypes(): JsonSchema {
  const plain = (type: string) => [type.split(';')[0] ?? type, { schema: { type: 'string' } }] as const
  return Object.fromEntries(auditFormats.map((format) => plain(exportTypes[format])))
}
