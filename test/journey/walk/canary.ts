import type { Page } from 'playwright-core'

/** Records all that a page sends: addresses, headers and bodies. */
export function wireOf(page: Page): string[] {
  const wire: string[] = []
  page.on('request', (request) => {
    const body = request.postDataBuffer()?.toString('latin1') ?? ''
    const text = request.postData() ?? ''
    wire.push([request.url(), JSON.stringify(request.headers()), text, body].join('\n'))
  })
  return wire
}

/** All that the page's browser keeps for the site: storage, databases, caches, cookies. */
export async function keptBy(page: Page): Promise<string> {
  const cookies = JSON.stringify(await page.context().cookies())
  // In the page's own words: what runs there is not of this program's world.
  const stored = await page.evaluate(`(async () => {
    const read = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const databases = []
    for (const { name } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        databases.push(name, store, await read(database.transaction(store).objectStore(store).getAll()))
      database.close()
    }
    const cached = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) cached.push(request.url)
    return JSON.stringify({ local: { ...localStorage }, session: { ...sessionStorage }, databases, cached })
  })()`)
  return `${cookies}\n${String(stored)}`
}

/** The secrets that stand in any of the texts. */
export function leaks(secrets: readonly string[], texts: readonly string[]): string[] {
  return secrets.filter((secret) => texts.some((text) => text.includes(secret)))
}
