// The script that asks for what the others will want first (src/browser/early.ts): a module of its own before them, because
// the modules that a document names are otherwise built into one.
import type { HtmlTagDescriptor, Plugin } from 'vite'

const SOURCE = 'src/browser/early.ts'

export function earlyScript(): Plugin {
  return {
    name: 'early-script',
    buildStart() {
      if (this.environment.mode === 'build') this.emitFile({ type: 'chunk', id: SOURCE, name: 'early' })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        if (!bundle) return [script(`/${SOURCE}`)]
        const chunk = Object.values(bundle).find(
          (each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(SOURCE),
        )
        if (!chunk) throw new Error(`${SOURCE} was not built`)
        // What it imports is fetched as soon: the page's script begins with the same.
        return [script(`/${chunk.fileName}`)]
      },
    },
  }
}

function script(src: string): HtmlTagDescriptor {
  return { tag: 'script', attrs: { type: 'module', crossorigin: true, src }, injectTo: 'head-prepend' }
}
