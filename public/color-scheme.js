// Runs before the first paint, so that a dark console never flashes white. A file of its own and not an inline
// script: the page's security policy allows none. The key is the one in src/browser/preferences/color-scheme.ts.
;(() => {
  let scheme = 'auto'
  try {
    scheme = localStorage.getItem('tollbook.theme') || 'auto'
  } catch {
    // Storage may be blocked; the system's choice then stands.
  }
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
