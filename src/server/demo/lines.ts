// The WhatsApp Business numbers of the organisation.
import { labsTeam, mainProject, type Project } from './organisation.ts'
import type { Place } from './places.ts'

export interface BusinessLine {
  readonly project: Project
  /** Meta's id of the number. */
  readonly phoneNumberId: string
  /** Meta's id of the business account. */
  readonly accountId: string
  /** E.164. */
  readonly number: string
}

const europe: BusinessLine = {
  project: mainProject,
  phoneNumberId: '106540352242922',
  accountId: '102290129340398',
  number: '+493023125018',
}

const overseas: BusinessLine = { ...europe, phoneNumberId: '118203344712905', number: '+12025550142' }

const labs: BusinessLine = {
  project: labsTeam.project,
  phoneNumberId: '124477190025316',
  accountId: '115560781230044',
  number: '+442079460177',
}

/** The number of a project that people in this country write to and hear from. */
export function lineFor(project: Project, place: Place): BusinessLine {
  if (project === labs.project) return labs
  return place.utcOffset < -60 ? overseas : europe
}
