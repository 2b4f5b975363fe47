// Which combination a key press is, in any keyboard layout.

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Apple's machines have ⌘ where others have Ctrl. */
export function isApple(platform: string = navigator.platform): boolean {
  return /mac|iphone|ipad|ipod/i.test(platform)
}

// What a Cyrillic layout types with the key that is `/` and `?` on a Latin one.
const slashes: Readonly<Record<string, string>> = { '.': '/', ',': '?' }

/** `j`, `?`, `Shift+ArrowDown`, `Mod+k`: as the registry writes them. */
export function combination(event: Pressed, apple: boolean = isApple()): string {
  const key = keyName(event)
  const mod = apple ? event.metaKey : event.ctrlKey
  const other = apple ? event.ctrlKey : event.metaKey
  // A sign is what it is, whichever keys it takes to type it.
  const shift = event.shiftKey && (key.length > 1 || key === ' ' || /[a-z]/.test(key))
  return [mod && 'Mod', other && 'Meta', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')
}

/** The letter or the name of the key. Where a key types no Latin letter, its place on the keyboard counts. */
function keyName({ key, code }: Pressed): string {
  const slash = code === 'Slash' ? slashes[key] : undefined
  const placed = /^[^\x20-\x7e]$/.test(key) ? /^Key([A-Z])$/.exec(code)?.[1] : undefined
  const name = slash ?? placed ?? key
  return name.length === 1 ? name.toLowerCase() : name
}
