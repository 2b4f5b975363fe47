// Retention and erasure over HTTP. What is removed is removed by the process that mirrors.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import {
  certificateBody,
  erasureCertificate,
  erasureCreate,
  erasureList,
  erasurePreview,
  erasureRead,
  retentionPreview,
  retentionRead,
  retentionUpdate,
} from '#contract/routes/privacy.ts'
import type { Principal } from '../access/principal.ts'
import { hashCertificate } from '../privacy/erasure/certificate.ts'
import {
  listErasures,
  previewErasure,
  readErasure,
  requestErasure,
  requireErasing,
  withinProject,
} from '../privacy/erasure/erasures.ts'
import { presentJob, type StoredJob } from '../privacy/job-rows.ts'
import { changeRetention, readRetention, requireKeeping } from '../privacy/retention/manage-retention.ts'
import { previewRetention } from '../privacy/retention/preview-retention.ts'
import { requireRules } from '../privacy/retention/rules.ts'
import type { Deps } from './deps.ts'
import { readId } from './log-input.ts'
import { registerRoute } from './register-route.ts'

export function registerPrivacyRoutes(app: FastifyInstance, { store, audit }: Deps): void {
  registerRoute(app, retentionRead, async ({ principal }) => {
    requireKeeping(principal)
    return readRetention(store)
  })
  registerRoute(app, retentionUpdate, async ({ input, principal, request }) => {
    requireKeeping(principal)
    requireRules(input.rules)
    await audit.note({ action: 'retention', actor: principal, filter: input, address: request.ip })
    await changeRetention(store, principal, input.rules, Date.now())
    return readRetention(store)
  })
  registerRoute(app, retentionPreview, async ({ input, principal }) => {
    requireKeeping(principal)
    requireRules(input.rules)
    return previewRetention(store, input.rules, Date.now())
  })
  registerRoute(app, erasurePreview, async ({ input, principal }) => {
    requireErasing(principal)
    return previewErasure(store, withinProject(principal, input.projectId), input.number, Date.now())
  })
  registerRoute(app, erasureCreate, async ({ input, principal, request }) => {
    requireErasing(principal)
    const scope = withinProject(principal, input.projectId)
    const job = await requestErasure(store, scope, input, Date.now(), (asked) => noteBegin(asked, scope, request))
    return { job: presentJob(job) }
  })
  registerRoute(app, erasureList, async ({ principal }) => {
    requireErasing(principal)
    return { jobs: (await listErasures(store, principal)).map(presentJob) }
  })
  registerRoute(app, erasureRead, async ({ principal, request }) => {
    requireErasing(principal)
    return { job: presentJob(await readErasure(store, principal, readId(request))) }
  })
  registerRoute(app, erasureCertificate, async ({ principal, request }) => {
    requireErasing(principal)
    const { certificate } = await readErasure(store, principal, readId(request))
    if (certificate === '')
      throw new ApiError(409, 'conflict', 'The erasure is not done yet: there is nothing to certify.', 'id')
    return { certificate: certificateBody.parse(JSON.parse(certificate)), sha256: hashCertificate(certificate) }
  })

  function noteBegin(job: StoredJob, actor: Principal, request: FastifyRequest): Promise<void> {
    return audit.note({
      ...{ action: 'erase', actor, address: request.ip, reason: job.reason, ticket: job.ticket },
      subject: { kind: 'contact', id: job.contactHash, label: job.contactMasked },
      filter: { job: job.id, step: 'begin' },
    })
  }
}
