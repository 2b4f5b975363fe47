/** A browser that knows the zones of countries; the two spellings are the standard's and its first implementations'. */
interface LocaleWithZones {
  readonly timeZones?: readonly string[]
  getTimeZones?(): readonly string[] | undefined
}

/** Zones of a country (two letters); empty where the browser does not know. */
export function zonesOf(country: string): readonly string[] {
  try {
    const locale = new Intl.Locale(`und-${country}`) as LocaleWithZones
    return locale.getTimeZones?.() ?? locale.timeZones ?? []
  } catch {
    return []
  }
}

/** The wall clock of a country (`14:03`); undefined when its clocks differ or nobody knows them. */
export function localTime(zones: readonly string[], now: number): string | undefined {
  const times = new Set(zones.map((zone) => clock(zone, now)))
  const [only] = times
  return times.size === 1 ? only : undefined
}

function clock(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    now,
  )
}
