/** Of everything that can be pressed and has a look of its own. */
export const unstyled = 'm_87cf2631 mantine-UnstyledButton-root'

/** The class names that there are, as one text. */
export function join(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
