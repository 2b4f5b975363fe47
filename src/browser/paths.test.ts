import { matchRoutes } from 'react-router-dom'
import { expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'

const lastRoute = (path: string) => matchRoutes(routes, path)?.at(-1)

const addresses = [
  paths.overview(),
  paths.lookup(),
  paths.lookup('+49 151'),
  paths.lookupList(),
  paths.evidence(new URLSearchParams({ number: '+49 151' })),
  paths.costs(new URLSearchParams({ range: 'lastMonth' })),
  paths.budgets(new URLSearchParams({ country: 'DE' })),
  paths.story('incident', 'a/b?'),
  paths.sources(),
  paths.settings(),
  paths.keys(),
  paths.privacy(),
  paths.rates(),
  paths.audit(),
  paths.rateCard('a/b?'),
  paths.rateCard('a', 3),
  ...channels.flatMap((channel) => [
    paths.log(channel),
    paths.log(channel, new URLSearchParams({ status: 'Failed' })),
    paths.entry(channel, 'a/b?', new URLSearchParams({ status: 'Failed' })),
  ]),
]

test.each(addresses)('%s is a page', (path) => {
  expect(lastRoute(path)?.route.id).not.toBe('not-found')
})

test('an address that nobody builds is the not-found page', () => {
  expect(lastRoute('/nowhere')?.route.id).toBe('not-found')
  expect(lastRoute('/sms/a/b')?.route.id).toBe('not-found')
})

test('addresses stay as they were shared', () => {
  expect(addresses).toMatchInlineSnapshot(`
    [
      "/",
      "/lookup",
      "/lookup?number=%2B49+151",
      "/lookup/list",
      "/lookup/evidence?number=%2B49+151",
      "/costs?range=lastMonth",
      "/costs/budgets?country=DE",
      "/story/incident/a%2Fb%3F",
      "/sources",
      "/settings",
      "/settings/keys",
      "/settings/privacy",
      "/settings/rates",
      "/settings/audit",
      "/settings/rates/a%2Fb%3F",
      "/settings/rates/a?version=3",
      "/sms",
      "/sms?status=Failed",
      "/sms/a%2Fb%3F?status=Failed",
      "/calls",
      "/calls?status=Failed",
      "/calls/a%2Fb%3F?status=Failed",
      "/whatsapp",
      "/whatsapp?status=Failed",
      "/whatsapp/a%2Fb%3F?status=Failed",
      "/whatsapp-incoming",
      "/whatsapp-incoming?status=Failed",
      "/whatsapp-incoming/a%2Fb%3F?status=Failed",
    ]
  `)
})

test('the entry id survives the address', () => {
  expect(lastRoute(paths.story('user', 'a/b?'))?.params).toEqual({ kind: 'user', id: 'a/b?' })
  for (const channel of channels) expect(lastRoute(paths.entry(channel, 'a/b?'))?.params.entryId).toBe('a/b?')
})
