// The rows of the bare page: made in it, the same every time.

export interface BareEntry {
  readonly id: string
  readonly time: string
  readonly status: string
  readonly to: string
  readonly from: string
  readonly text: string
  readonly cost: number
  readonly country: string
  readonly team: string
  readonly policy: string
  readonly incident: string
}

// The first is not the first by name, or sorting would leave the first row where it is.
const statuses = ['Sent', 'Delivered', 'Undelivered', 'Failed', 'Sending']
const countries = ['Germany', 'France', 'Brazil', 'Japan', 'United States', 'Czechia', 'India']
const teams = ['Network', 'Payments', 'Storage', 'Search']
const policies = ['Primary on call', 'Business hours', 'Everybody']
const incidents = ['Database is down', 'Checkout answers slowly', 'Disk nearly full', 'Certificate expires']

const NEWEST = Date.UTC(2026, 4, 8, 10)
const APART_MS = 37_000

const pick = <Value>(values: readonly Value[], n: number) => values[n % values.length] as Value

export function makeEntries(count: number): BareEntry[] {
  return Array.from({ length: count }, (_, n) => ({
    id: String(n),
    time: new Date(NEWEST - n * APART_MS).toISOString().slice(0, 19).replace('T', ' '),
    // Steps that share no divisor with the lists, so that neighbours differ.
    status: pick(statuses, n * 3),
    to: `+4915${String(100_000_000 + n * 7919).slice(0, 9)}`,
    from: '+15550001111',
    text: `Incident ${1000 + n}: ${pick(incidents, n)}. Acknowledge within ${5 + (n % 10)} minutes, please.`,
    cost: 0.8 + (n % 40) / 10,
    country: pick(countries, n * 5),
    team: pick(teams, n * 3),
    policy: pick(policies, n * 2),
    incident: pick(incidents, n),
  }))
}
