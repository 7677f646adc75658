import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Takes the folder of a checkout out of pages and their parts, so that two folders give the same build. */
export function forgetFolderPlugin(root: string) {
  return {
    name: 'mingcha-forget-folder',
    enforce: 'post' as const,
    transform(code: string, id: string) {
      if (!id.startsWith(root) || !code.includes(root) || !/\.astro\b/.test(id)) return undefined
      return { code: code.replaceAll(root, ''), map: null }
    },
  }
}

/** The same for what Astro writes after the modules: its list of pages, whose files it names in the order they came. */
export async function forgetFolder(server: string, root: string): Promise<void> {
  for (const name of await readdir(server, { recursive: true })) {
    if (!/\.m?js$/.test(name)) continue
    const before = await readFile(join(server, name), 'utf8')
    const after = before
      .replaceAll(root, '')
      .replace(/"assets":(\["\/[^\]]*\])/, (_, list) => `"assets":${JSON.stringify(JSON.parse(list).sort())}`)
    if (after !== before) await writeFile(join(server, name), after)
  }
}
