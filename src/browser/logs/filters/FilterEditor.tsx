import type { ComponentType } from 'react'
import type { FilterControl } from '#contract/channels/index.ts'
import { AmountEditor } from './AmountEditor.tsx'
import type { EditorProps } from './editor-props.ts'
import { OneOfEditor } from './OneOfEditor.tsx'
import { TextEditor } from './TextEditor.tsx'

const editors: Record<FilterControl, ComponentType<EditorProps>> = {
  oneOf: OneOfEditor,
  phone: TextEditor,
  contains: TextEditor,
  amount: AmountEditor,
}

/** The editor that the field's definition asks for. */
export function FilterEditor(props: EditorProps) {
  const Editor = props.field.filter && editors[props.field.filter]
  return Editor ? <Editor {...props} /> : null
}
