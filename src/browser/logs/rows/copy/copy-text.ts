/** True where the clipboard took it; browsers keep it from pages that are not served safely. */
export function copyText(read: () => string | Promise<string>): Promise<boolean> {
  return Promise.resolve()
    .then(read)
    .then((text) => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    )
}
