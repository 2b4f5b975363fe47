/** Takes a secret out of what a source says: it may repeat the key that it refuses, in any case, or break off in it. */
export function makeHide(secret: string): (text: string) => string {
  if (secret === '') return (text) => text
  const anywhere = new RegExp(secret.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi')
  return (text) => withoutBeginning(text.replace(anywhere, '…'), secret.toLowerCase())
}

/** A few characters that only happen to be the secret's first are a small loss. */
function withoutBeginning(text: string, secret: string): string {
  const end = text.toLowerCase()
  for (let length = Math.min(secret.length - 1, end.length); length > 3; length -= 1)
    if (end.endsWith(secret.slice(0, length))) return `${text.slice(0, -length)}…`
  return text
}
