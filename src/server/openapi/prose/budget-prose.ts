import type { Prose } from './prose.ts'

const rule = {
  channels: 'Channel ids; null for every channel that bills.',
  query: 'As in get-list. It is applied to every channel, so its columns must exist in all of them.',
  amountInUSDCents: 'What a month may cost: exact decimal text, in US cents.',
  timezone: 'IANA zone in which months and days begin, such as Europe/Berlin.',
  thresholds:
    'At most six. `spent`: told when so many percent of the amount were charged or estimated. `forecast`: told when the middle of the forecast says that the month will come to so many.',
} as const

const scope = {
  from: 'Date or instant (ISO), inclusive.',
  to: 'Date or instant (ISO), exclusive.',
  timezone: 'IANA zone in which days and months begin, such as Europe/Berlin.',
  channels: 'Channel ids. Left out: every channel that bills and that the key may read.',
  query: 'As in get-list. It is applied to every channel asked for, so its columns must exist in all of them.',
} as const

export const budgetProse = {
  budgetList: {
    summary: 'List budgets',
    description:
      'Monthly budgets of the key’s project, each with how its month stands: what was spent, what earlier months had come to at the same point, what the month will probably come to, and whom it has told. Budgets over all projects are the owner key’s. A key is not told budgets over channels that it cannot read, nor, with masked data, budgets whose query names numbers, names or texts.',
    output: {
      budgets:
        '`state.forecast` is a band that held four of five earlier months; null where fewer than 28 days, or no costs, are known. `status`: `over` is spent, `atRisk` when the upper end of the forecast is more than the amount. `alerts` are the newest twenty.',
    },
  },
  budgetCreate: {
    summary: 'Make a budget',
    description:
      'For the project of the key, and for every project when the owner key names none. Needs Project Owner, Project Admin or Project Member. Each threshold is told once a month: as JSON in a POST to the webhook, tried again for some three hours. `x-tollbook-signature: t=<seconds>,v1=<mac>` holds the HMAC-SHA256 of `<seconds>.<body>` in hex, with the secret as its key. Addresses that are not on the public Internet are not sent to, unless TOLLBOOK_ALLOW_PRIVATE_WEBHOOKS is 1.',
    input: {
      ...rule,
      webhook: 'An http or https address, and whether it is told; null for alerts that are only listed.',
    },
    output: { secret: 'Signs what is sent. It is told once; null where there is no webhook.' },
  },
  budgetUpdate: {
    summary: 'Change a budget',
    description:
      'Changes what is given. `updatedAt` is that of the budget as it was read: a 409 when it has changed since. Thresholds that were told this month stay told.',
    input: { ...rule, updatedAt: 'Of the budget as it was read.', webhook: 'Another address has another secret.' },
    output: { secret: 'Of a new address; else null.' },
  },
  budgetDelete: {
    summary: 'Delete a budget',
    description: 'Nobody is told of it any more.',
  },
  budgetPreview: {
    summary: 'Try a rule',
    description:
      'On which days of the last 12 months a rule would have told somebody, had it been there. Forecasts are those that were possible on each day, by the days before it alone.',
    input: rule,
    output: {
      months:
        'Oldest first; the last is the month of now. Amounts are null for months that the log does not hold whole.',
    },
  },
  budgetTest: {
    summary: 'Try a webhook',
    description: 'Sends what an alert of the budget would send now, with `"test": true`, and answers what came back.',
    output: {
      status: 'Of HTTP; null where there was no answer.',
      problem: 'Why it was not delivered; null when it was.',
    },
  },
  costForecast: {
    summary: 'Cost forecast',
    description:
      'What costs will probably come to by the end of the month of now, and day by day, as bands made from how wrong the same method was before. Nothing is foretold from fewer than 28 days. `backTest` says how good it would have been over the months that are over.',
    input: scope,
    output: {
      days: 'Of the period: what they came to, and what is expected of today and of at most 62 days from then on.',
      monthEnd: 'US cents, rounded to the cent.',
    },
  },
  costAnomalies: {
    summary: 'Days out of the ordinary',
    description:
      'Days of the period that cost far more or less than the same weekday of the eight weeks before, each with its main contributor: the first of incident, on-call policy, team, country and channel that explains half of the difference. At most 400 days are looked at, and the twelve largest are told. A day that is not over is not judged.',
    input: scope,
    output: { judgedDays: 'Days with at least four of their weekday before them.' },
  },
} as const satisfies Readonly<Record<string, Prose>>
