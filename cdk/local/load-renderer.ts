import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Renderer } from '../../functions/publish/publish.ts'
import { root } from './settings.ts'

/** The renderer of the built site. Throws a sentence when the site was not built. */
export async function loadRenderer(): Promise<Renderer> {
  const path = join(root, 'dist', 'site', 'server', 'renderer.js')
  try {
    return (await import(pathToFileURL(path).href)) as Renderer
  } catch (cause) {
    throw new Error('the site is not built, or its build is broken: run npm run build', { cause })
  }
}
