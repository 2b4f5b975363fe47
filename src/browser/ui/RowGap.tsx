/** The height of rows that are not in the document. */
export function RowGap({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a table takes no focus
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null
}
