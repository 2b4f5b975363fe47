// The rendered reference: a page, its settings and its colours as text, because both the built gateway and the
// one run from source serve them. No inline script: the page's security policy allows none.

/** `renderer` is the address of the renderer's script. */
export function referencePage(renderer: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Tollbook API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/docs/page.css" />
  </head>
  <body>
    <div id="reference"></div>
    <noscript>This page needs JavaScript. The same document is at <a href="/api/openapi.json">/api/openapi.json</a>.</noscript>
    <script src="/api/docs/before.js"></script>
    <script src="${renderer}"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`
}

/** The renderer asks once whether it may compile code. The policy would refuse, and report the question as an error. */
export const beforeScript = `(() => {
  const refuse = function () { throw new EvalError('This page compiles no code.') }
  refuse.prototype = Function.prototype
  globalThis.Function = refuse
})()
`

/** Everything that would call another host is off. The colours are those chosen in the console, else the system's. */
export const startScript = `(() => {
  let scheme = 'auto'
  try {
    scheme = localStorage.getItem('tollbook.theme') || 'auto'
  } catch {}
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  Scalar.createApiReference('#reference', {
    url: '/api/openapi.json',
    title: 'Tollbook API',
    theme: 'none',
    forceDarkModeState: dark ? 'dark' : 'light',
    hideDarkModeToggle: true,
    withDefaultFonts: false,
    telemetry: false,
    hideClientButton: true,
    hideTestRequestButton: true,
    hiddenClients: true,
    showDeveloperTools: 'never',
    agent: { disabled: true },
    mcp: { disabled: true },
    documentDownloadType: 'json',
    persistAuth: false,
  })
})()
`

/** Tollbook's paper and slate (src/browser/theme.css) in the renderer's own variables. */
export const pageStyles = `@font-face {
  font-family: "Inter Variable";
  font-display: swap;
  font-weight: 100 900;
  src: url("/api/docs/inter.woff2") format("woff2");
}
:root {
  --scalar-font: "Inter Variable", system-ui, "Segoe UI", Roboto, sans-serif;
  --scalar-font-code: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", "DejaVu Sans Mono", monospace;
  --scalar-radius: 4px;
  --scalar-radius-lg: 6px;
}
/* A box for a key that no request of this page would carry. */
.scalar-reference-intro-auth {
  display: none;
}
.light-mode {
  color-scheme: light;
  --scalar-background-1: #fffefc;
  --scalar-background-2: #f3f1ea;
  --scalar-background-3: #e7e3d9;
  --scalar-background-accent: #e8edf5;
  --scalar-border-color: #e7e3d9;
  --scalar-color-1: #1f1d19;
  --scalar-color-2: #67625a;
  --scalar-color-3: #67625a;
  --scalar-color-accent: #23437e;
  --scalar-color-green: #23743d;
  --scalar-color-red: #b8291f;
  --scalar-color-blue: #23437e;
  --scalar-color-yellow: #7a5b00;
  --scalar-color-orange: #8a4b00;
  --scalar-color-purple: #4a4bb8;
}
.dark-mode {
  color-scheme: dark;
  --scalar-background-1: #151a22;
  --scalar-background-2: #1b212b;
  --scalar-background-3: #262e3a;
  --scalar-background-accent: #1f2b42;
  --scalar-border-color: #262e3a;
  --scalar-color-1: #dde3ec;
  --scalar-color-2: #98a2b3;
  --scalar-color-3: #98a2b3;
  --scalar-color-accent: #9cb8f2;
  --scalar-color-green: #74c98e;
  --scalar-color-red: #f4877c;
  --scalar-color-blue: #9cb8f2;
  --scalar-color-yellow: #efb651;
  --scalar-color-orange: #efb651;
  --scalar-color-purple: #8d92f2;
}
`
