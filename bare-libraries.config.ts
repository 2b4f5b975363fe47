// Libraries name their components for the tools of developers, and make some by calls. For either the build keeps each
// component that a file of theirs has, whether anything asks for it or not.
import type { Plugin } from 'vite'

const naming = /^\s*[\w$]+\.displayName = "[^"]*";$/gm
const making = /= (React\d*\.(?:forwardRef|createContext|memo)\()/g

export function bareLibraries(): Plugin {
  return {
    name: 'bare-libraries',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/(react-router|@mantine)\//, code: /\.displayName = "/ },
      handler: (code) => ({ code: code.replace(naming, '').replace(making, '= /* @__PURE__ */ $1'), map: null }),
    },
  }
}
