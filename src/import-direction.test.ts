// One-way imports: contract ← server, contract ← browser, http → domain → store, features apart (CONTRIBUTING).
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
}

/** What a file imports: paths from the project's root for its own files, package names for the rest. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const statements = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'|\bimport\(\s*'([^']+)'/gm
  const specifiers = [...text.matchAll(statements)].map(([, fixed, lazy]) => fixed ?? lazy ?? '')
  return specifiers.map((specifier) => {
    if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
    return specifier.startsWith('.') ? relative(root, resolve(root, file, '..', specifier)) : specifier
  })
}

interface Rule {
  readonly name: string
  readonly of: RegExp
  readonly except?: RegExp
  readonly mayNotImport: RegExp
}

const tests = /\.test\.tsx?$|\/test-[a-z-]+\.ts$/

const rules: Rule[] = [
  {
    name: 'contract imports zod, calendars, a reader of CSV and itself',
    of: /^src\/contract\//,
    except: tests,
    mayNotImport: /^(?!src\/contract\/|zod$|date-fns(\/\w+)?$|@date-fns\/tz$|papaparse$)/,
  },
  {
    name: 'server never imports the browser',
    of: /^src\/server\//,
    mayNotImport: /^(src\/browser|react|@mantine|@tanstack)/,
  },
  {
    name: 'browser never imports the server or Node',
    of: /^src\/browser\//,
    except: tests,
    mayNotImport: /^(src\/server|node:|fastify|@clickhouse|chdb)/,
  },
  { name: 'only the store imports the engine', of: /^src\/server\/(?!store\/)/, mayNotImport: /^(@clickhouse\/|chdb)/ },
  { name: 'the store imports no domain', of: /^src\/server\/store\//, mayNotImport: /^src\/server\/(?!store\/)/ },
  {
    name: 'domains never see HTTP',
    of: /^src\/server\/(live|logs|costs|rates|budgets|lookup|story|sources|mirror|access|reveal|audit|privacy|outbound|load|export|reports|views|numbers|demo|store)\//,
    except: tests,
    mayNotImport: /^(fastify|@fastify|src\/server\/http|src\/server\/app)/,
  },
  {
    name: 'ui knows neither router, queries nor features',
    of: /^src\/browser\/ui\//,
    except: tests,
    mayNotImport:
      /^(react-router|@tanstack\/react-query|src\/browser\/(api|logs|costs|rates|budgets|lookup|story|overview|sources|settings|shell|session)\/)/,
  },
  {
    name: 'saved views know no page',
    of: /^src\/browser\/views\//,
    mayNotImport: /^src\/browser\/(logs|costs|rates|budgets|lookup|story|overview|sources|settings)\//,
  },
  {
    name: 'end-to-end tests import the contract alone',
    of: /^e2e\//,
    // Programs that stand in for a ClickHouse server and an identity provider are no part of the gateway.
    mayNotImport: /^src\/(?!contract\/|server\/store\/test-clickhouse-server|server\/access\/oidc\/test-provider)/,
  },
  { name: 'nothing in src imports e2e or bench', of: /^src\//, mayNotImport: /^(e2e|bench)\// },
]

const files = [...filesUnder('src'), ...filesUnder('e2e')]

describe('imports', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    const subject = files.filter((file) => rule.of.test(file) && !rule.except?.test(file))
    expect(subject).not.toEqual([])
    const broken = subject.flatMap((file) =>
      importsOf(file)
        .filter((target) => rule.mayNotImport.test(target))
        .map((target) => `${file} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('keeps the features of the browser apart', () => {
    const feature = /^src\/browser\/(logs|costs|rates|budgets|lookup|story|overview|sources|settings)\//
    const broken = files.flatMap((file) => {
      const own = feature.exec(file)?.[1]
      if (!own) return []
      return importsOf(file)
        .filter((target) => feature.exec(target) && feature.exec(target)?.[1] !== own)
        .map((target) => `${file} → ${target}`)
    })
    expect(broken).toEqual([])
  })

  it('reads the environment in the process and its settings alone', () => {
    const readers = files.filter(
      (file) => file.startsWith('src/') && /process\.env/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(readers.filter((file) => !tests.test(file)).sort()).toEqual(['src/server/cli/main.ts', 'src/server/main.ts'])
  })

  it('names channels nowhere but in their definitions, their decoders, the demo and the sample prices', () => {
    const ids = readdirSync(join(root, 'src/contract/channels'))
      .filter((name) => !/test|index|define|shared/.test(name))
      .map((name) => name.replace('.ts', ''))
    const literal = new RegExp(`['"\`](${ids.join('|')})['"\`]`)
    const allowed =
      /^src\/(contract\/channels|server\/sources|server\/demo|server\/rates\/cards\/sample|browser\/logs\/channel-extras|browser\/i18n)\//
    const broken = files.filter(
      (file) =>
        file.startsWith('src/') &&
        !allowed.test(file) &&
        !tests.test(file) &&
        literal.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(broken).toEqual([])
  })
})
