// What the samples of a channel ask for, in its own fields.
import { type Channel, fieldOf } from '#contract/channels/index.ts'

/** A query that suits the channel: what failed this year, where anything can fail. */
export function sampleQuery(channel: Channel) {
  const status = fieldOf(channel, channel.status)
  const options = status.kind === 'status' ? status.options : []
  const failed = options.filter(({ tone }) => tone === 'failed')
  const values = (failed.length > 0 ? failed : options).slice(0, 2).map(({ value }) => value)
  return { [channel.status]: values, [channel.time]: { _type: 'GreaterThanOrEqual', value: '2026-01-01' } }
}

export function sampleSelect(channel: Channel) {
  const relation = channel.fields.find((field) => field.kind === 'relation')
  const named = relation?.kind === 'relation' ? { [relation.key]: { [relation.labelKey]: true } } : {}
  const keys = [channel.time, channel.contact, channel.status]
  return { ...Object.fromEntries(keys.map((key) => [key, true])), ...named }
}
