import { expect, it } from 'vitest'
import { seedDemo } from '../../demo/seed-demo.ts'
import { openTestGateway } from '../../test-gateway.ts'
import { sampleCard } from './sample/sample-card.ts'

const NOW = new Date('2026-11-20T12:00:00.000Z')

it('a store filled with demo data estimates by the sample', async () => {
  const gateway = await openTestGateway()
  await seedDemo(gateway.store, 50, NOW)
  expect((await gateway.get('/api/rate-cards')).json().use).toMatchObject({ cardId: sampleCard.id })
  await gateway.close()
})

it('nobody who has chosen to use no card is overruled', async () => {
  const gateway = await openTestGateway()
  await gateway.post('/api/rate-cards/use', { cardId: sampleCard.id })
  await gateway.post('/api/rate-cards/use', { cardId: null })
  await seedDemo(gateway.store, 50, NOW)
  expect((await gateway.get('/api/rate-cards')).json().use).toMatchObject({ cardId: null })
  await gateway.close()
})
