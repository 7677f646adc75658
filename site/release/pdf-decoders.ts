/** How pdf.js loads a decoder of pictures: by address, when a document needs it. */
const LATE =
  /await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*`\$\{WasmImage\.#wasmUrl\}\$\{this\._noWasmFilename\}`\)/

const decoders = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']

/**
 * Puts the decoders of pictures into the worker of pdf.js: what a worker loads by address has no hash that a browser
 * could check. Throws when pdf.js loads them in another way than it did.
 */
export function pdfDecodersPlugin() {
  return {
    name: 'mingcha-pdf-decoders',
    transform(code: string, id: string) {
      if (!id.includes('/pdfjs-dist/legacy/build/pdf.worker.mjs')) return undefined
      if (!LATE.test(code)) throw new Error('pdf.js loads its decoders in another way')
      const imports = decoders.map((name, n) => `import * as decoder${n} from 'pdfjs-dist/wasm/${name}'\n`)
      const table = decoders.map((name, n) => `'${name}': decoder${n}`).join(', ')
      const whole = code.replace(LATE, `({ ${table} })[this._noWasmFilename]`)
      return { code: imports.join('') + whole, map: null }
    },
  }
}
