// A cell for every kind of field. A new kind does not compile until it has one.
import type { ComponentType } from 'react'
import type { FieldKind } from '#contract/channels/index.ts'
import { CodeCell } from './CodeCell.tsx'
import type { CellProps } from './cell-props.ts'
import { IntegerCell } from './IntegerCell.tsx'
import { MoneyCell } from './MoneyCell.tsx'
import { PhoneCell } from './PhoneCell.tsx'
import { RelationCell } from './RelationCell.tsx'
import { StatusCell } from './StatusCell.tsx'
import { TextCell } from './TextCell.tsx'
import { TimeCell } from './TimeCell.tsx'

export const cells: { readonly [Kind in FieldKind]: ComponentType<CellProps> } = {
  id: CodeCell,
  text: TextCell,
  longText: TextCell,
  phone: PhoneCell,
  timestamp: TimeCell,
  ticks: CodeCell,
  status: StatusCell,
  money: MoneyCell,
  integer: IntegerCell,
  json: TextCell,
  relation: RelationCell,
}
