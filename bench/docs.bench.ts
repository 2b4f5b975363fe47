// docs/performance.md out of what was measured last: `npm run bench:docs`.
import { writeDocs } from './report/write-docs.ts'

writeDocs()
