/** Brings the timeline into sight: for a figure that leads to its entries there. */
export function toTimeline(): void {
  document.getElementById(TIMELINE)?.scrollIntoView({ block: 'start' })
}

export const TIMELINE = 'timeline'
