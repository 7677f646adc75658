/** An answer of a running site. */
export interface Answer {
  readonly bytes: Buffer
  readonly headers: Headers
}

/** A running site, asked as anybody can ask it. */
export interface RunningSite {
  /** What stands at an address; nothing when the site says that nothing does. Throws when it cannot be asked. */
  readonly get: (address: string) => Promise<Answer | undefined>
}

/** Opens a site by its origin, such as `https://mingcha.example`. */
export function runningSite(origin: string): RunningSite {
  return {
    get: async (address) => {
      const reply = await fetch(new URL(address, origin), { redirect: 'manual', cache: 'no-store' })
      if (reply.status === 404) return undefined
      if (reply.status !== 200) throw new Error(`${address} answers with status ${reply.status}`)
      return { bytes: Buffer.from(await reply.arrayBuffer()), headers: reply.headers }
    },
  }
}

/** How something on a site differs from what the checkout makes. */
export interface Difference {
  readonly what: 'missing' | 'changed' | 'extra'
  readonly name: string
}
