// The invented organisation: Merrowline, a carrier of parcels, with its teams and what they watch. No person in
// here is real.

export interface TeamText {
  readonly name: string
  /** Name and country; the first leads the team. */
  readonly people: readonly (readonly [name: string, country: string])[]
  readonly monitors: readonly string[]
  readonly policy: string
  /** Minutes until each rule hands over to the next. */
  readonly escalation: readonly number[]
}

export const projectNames = ['Merrowline Logistics', 'Merrowline Labs'] as const

/** Teams of the first project. */
export const teamTexts: readonly TeamText[] = [
  {
    name: 'Platform',
    people: [
      ['Annika Brandtmeier', 'DE'],
      ['Tomasz Wilczekowski', 'PL'],
      ['Priya Raghunandan', 'IN'],
      ['Diego Salvatierra', 'ES'],
      ['Yuki Morinagase', 'JP'],
    ],
    monitors: ['Kubernetes ingress', 'Login service', 'PostgreSQL primary'],
    policy: 'Platform on call',
    escalation: [5, 8, 10],
  },
  {
    name: 'Tracking',
    people: [
      ['Callum Pembersley', 'GB'],
      ['Oleh Hrytsenchuk', 'UA'],
      ['Joana Figueiral', 'PT'],
      ['Fatima Al Rashdani', 'AE'],
      ['Sakura Hoshimoto', 'JP'],
    ],
    monitors: ['Tracking API', 'Scan event stream', 'Public tracking page'],
    policy: 'Tracking on call',
    escalation: [5, 7, 10],
  },
  {
    name: 'Billing',
    people: [
      ['Léa Marchetteau', 'FR'],
      ['Marcus Ekströmberg', 'SE'],
      ['Beatriz Camargueira', 'BR'],
      ['Deepak Venkatraman Iyer', 'IN'],
      ['Grace Adeyemi-Holt', 'GB'],
    ],
    monitors: ['Card payments', 'Invoice run', 'Cash on delivery ledger'],
    policy: 'Billing on call',
    escalation: [10, 10],
  },
  {
    name: 'Warehouse Systems',
    people: [
      ['Jonas Hellmichsen', 'DE'],
      ['Kateryna Lysenkova', 'UA'],
      ['Rafael Monteverdi Lopes', 'BR'],
      ['Zuzanna Kowalikowska', 'PL'],
      ['Omar Haddadeen', 'AE'],
    ],
    monitors: ['Sorting line controller', 'Handheld scanner gateway', 'Label printer queue'],
    policy: 'Warehouse on call',
    escalation: [6, 8, 10],
  },
  {
    name: 'Customs Gateway',
    people: [
      ['Aigerim Sarsenbina', 'KZ'],
      ['Henrik Sandqvistson', 'SE'],
      ['Nuno Carvalhinho', 'PT'],
      ['Camille Delormeau', 'FR'],
      ['Timur Akhmetzhanov', 'KZ'],
    ],
    monitors: ['Customs declaration queue', 'Duty calculator', 'Broker connection'],
    policy: 'Customs on call',
    escalation: [8, 10],
  },
  {
    name: 'Network',
    people: [
      ['Devon Whitakerley', 'US'],
      ['Lucía Arriagada Soto', 'ES'],
      ['Matthias Overbeckmann', 'DE'],
      ['Ravi Deshmankar', 'IN'],
      ['Amelia Thornburyside', 'GB'],
    ],
    monitors: ['Hub uplinks', 'DNS resolution', 'SMS and voice trunk'],
    policy: 'Network on call',
    escalation: [5, 6, 8],
  },
  {
    name: 'Customer Care',
    people: [
      ['Maya Lindqvistin', 'SE'],
      ['Hassan Barakzadeh', 'AE'],
      ['Nadia Shevchukova', 'UA'],
      ['Thiago Valadarinho', 'BR'],
      ['Emily Castellanos-Reed', 'US'],
      ['Farid Benyaminou', 'FR'],
    ],
    monitors: ['Contact centre telephony', 'WhatsApp Business line', 'Chat widget'],
    policy: 'Care desk on call',
    escalation: [10, 10],
  },
]

/** The one team of the second project. */
export const labsText: TeamText = {
  name: 'Labs',
  people: [
    ['Hannah Ostrowskaya', 'US'],
    ['Kenji Murasawada', 'JP'],
    ['Vikram Sethunathan', 'IN'],
    ['Paula Quirogález', 'ES'],
  ],
  monitors: ['Route planner beta', 'Drone pilot telemetry', 'Locker prototype'],
  policy: 'Labs on call',
  escalation: [10, 10],
}

/** Hubs, towns without any further meaning. */
export const sites: readonly string[] = [
  'Hamburg',
  'Rotterdam',
  'Felixstowe',
  'Lyon',
  'Zaragoza',
  'Porto',
  'Poznan',
  'Lviv',
  'Newark',
  'Campinas',
  'Pune',
  'Dubai South',
  'Osaka',
  'Almaty',
]
