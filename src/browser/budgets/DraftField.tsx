import { TextInput, type TextInputProps } from '@mantine/core'

interface DraftFieldProps
  extends Pick<TextInputProps, 'label' | 'description' | 'error' | 'inputMode' | 'type' | 'placeholder'> {
  value: string
  onChange: (value: string) => void
  /** Has the focus when the form opens. */
  first?: boolean
}

/** A line of the form; what is wrong with it stands before what it is for. */
export function DraftField({ onChange, first, ...input }: DraftFieldProps) {
  return (
    <TextInput
      {...input}
      {...(first && { 'data-autofocus': true })}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={({ currentTarget: { value } }) => onChange(value)}
      autoComplete="off"
    />
  )
}
