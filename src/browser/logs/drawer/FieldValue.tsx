import type { ComponentType } from 'react'
import { personPath } from '#browser/api/contact-path.ts'
import { toneOf, useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { centsValue, relatedValue, textValue } from '#browser/logs/data/entry-values.ts'
import { COUNTRY } from '#browser/logs/data/list-fields.ts'
import { useCountryName } from '#browser/logs/use-country-name.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { NumberLink } from '#browser/shell/NumberLink.tsx'
import { CopyButton } from '#browser/ui/CopyButton.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { Money } from '#browser/ui/Money.tsx'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import { type Channel, COST_STATE, ESTIMATE, type Field, type FieldKind } from '#contract/channels/index.ts'
import { defaultView, formatView } from '#contract/view-state.ts'
import classes from './Drawer.module.css'

interface FieldValueProps {
  channel: Channel
  field: Field
  value: unknown
}

/** A value of the drawer, in the way of its kind. */
export function FieldValue(props: FieldValueProps) {
  const Value = values[props.field.kind]
  return <Value {...props} />
}

function TextValue(props: FieldValueProps) {
  const { channel, field, value } = props
  const labels = useLabels()
  const countryName = useCountryName()
  // The provider's ids are copied, not read.
  if (field.key === channel.providerId) return <CodeValue {...props} />
  const text = textValue(value) ?? ''
  // The name or the id of the other party.
  const contact = field.group === 'contact' && field.personal ? personPath(text) : undefined
  if (contact) return <Link to={contact}>{text}</Link>
  return (
    <span className={classes.text} dir="auto">
      {field.key === COUNTRY ? countryName(text) : field.key === COST_STATE ? labels.costState(text) : text}
    </span>
  )
}

function CodeValue({ field, value }: FieldValueProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const text = textValue(value) ?? ''
  return (
    <span className={classes.code}>
      <span className="tb-mono">{text}</span>
      <CopyButton value={text} label={t('logs.drawer.copyField', { field: labels.field(field) })} />
    </span>
  )
}

function PhoneValue({ channel, field, value }: FieldValueProps) {
  const number = textValue(value) ?? ''
  // Only the other party is somebody to look up; all of the log came from our own numbers.
  return field.key === channel.contact ? <NumberLink number={number} /> : <PhoneNumber number={number} />
}

function RelationValue({ channel, field, value }: FieldValueProps) {
  const { t } = useTranslation()
  const related = field.kind === 'relation' ? relatedValue(field, value) : null
  if (!related) return null
  const view = { ...defaultView(channel), filters: [{ key: field.key, op: 'is' as const, values: [related.id] }] }
  return (
    <Link to={paths.log(channel, formatView(channel, view))} title={t('logs.drawer.related')}>
      {related.label ?? <span className="tb-mono">{related.id}</span>}
    </Link>
  )
}

function StatusValue({ channel, value }: FieldValueProps) {
  const labels = useLabels()
  const status = textValue(value) ?? ''
  return <StatusWord tone={toneOf(channel, status)}>{labels.status(channel, status)}</StatusWord>
}

function IntegerValue({ value }: FieldValueProps) {
  const format = useFormat()
  return <span className="tb-figures">{typeof value === 'number' ? format.number(value) : textValue(value)}</span>
}

const values: { readonly [Kind in FieldKind]: ComponentType<FieldValueProps> } = {
  id: CodeValue,
  ticks: CodeValue,
  text: TextValue,
  longText: TextValue,
  json: TextValue,
  phone: PhoneValue,
  relation: RelationValue,
  status: StatusValue,
  integer: IntegerValue,
  money: ({ field, value }) => <Money cents={centsValue(value)} estimated={field.key === ESTIMATE} />,
  timestamp: ({ value }) => <Instant iso={textValue(value)} />,
}
