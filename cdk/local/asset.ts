import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'
import { cacheControl } from '../headers.ts'
import { mediaType } from './media-type.ts'

/** Answers from the built assets, or with nothing when no such file was built. */
export async function sendAsset(
  context: Context,
  folder: string,
  key: string,
): Promise<Response | undefined> {
  const body = await readFile(join(folder, key)).catch(() => undefined)
  if (!body) return undefined
  const hashed = key.startsWith('_astro/')
  return context.body(new Uint8Array(body), 200, {
    'content-type': mediaType(key),
    'cache-control': hashed ? cacheControl.hashed : cacheControl.page,
  })
}
