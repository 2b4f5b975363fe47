// What breaks at Merrowline. `{site}` is one of its hubs.

/** Titles by team, in the order of the organisation's teams. */
export const incidentTitles: readonly (readonly string[])[] = [
  [
    'Login fails for depot staff in {site}',
    'Ingress returns 502 for half of the requests',
    'Primary database fails over, {site} read-only',
    'Certificates of internal services expired',
    'Deployments stuck, {site} runs an old release',
  ],
  [
    'Tracking API slow for parcels from {site}',
    'Scans from {site} arrive hours late',
    'Public tracking page shows wrong delivery windows',
    'Tracking events of {site} are processed twice',
    'Push of delivery windows stopped',
  ],
  [
    'Card payments declined for new bookings',
    'Invoice run stopped halfway',
    'Cash on delivery not settled in {site}',
    'Refunds posted twice for {site}',
  ],
  [
    'Sorting line down in {site}',
    'Handheld scanners offline in {site}',
    'Labels print blank in {site}',
    'Conveyor sensor fault closes dock 4 in {site}',
    'Parcel weights missing from {site}',
  ],
  [
    'Customs declarations queue up in {site}',
    'Broker connection refused by customs office',
    'Duty calculator returns zero for {site}',
    'Export papers missing for {site}',
  ],
  [
    'Uplink of {site} lost',
    'Packet loss between {site} and Hamburg',
    'DNS answers time out across Europe',
    'Voice trunk unavailable in {site}',
  ],
  [
    'Contact centre cannot take calls',
    'WhatsApp replies delayed by an hour',
    'Chat widget missing on booking pages',
    'Call recordings of {site} not stored',
  ],
]

/** What a monitor of any team complains about. */
export const alertTitles: readonly string[] = [
  'response time above 2 s',
  'error rate above 5 %',
  'CPU above 90 % for 10 minutes',
  'memory almost used up',
  'disk 85 % full',
  'certificate expires in 10 days',
  'queue older than 15 minutes',
  'probe in {site} reports timeout',
  'replication 40 s behind',
  'heartbeat missing from {site}',
]

/** Planned works. */
export const maintenanceTitles: readonly string[] = [
  'Database upgrade in {site}',
  'New sorting software in {site}',
  'Network works in {site}',
  'Power supply test in {site}',
  'Move of the booking system',
  'Scanner firmware update in {site}',
  'Customs interface: new version',
]
