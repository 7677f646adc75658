type Payload = { uid?: string; grantId?: string; consumed?: number } & Record<string, unknown>
type Entry = { payload: Payload; until: number }

/** Keeps the provider's sessions and codes in memory: after a restart people sign in again, tokens stay valid. */
export function memoryAdapter() {
  const entries = new Map<string, Entry>()

  const live = (key: string) => {
    const entry = entries.get(key)
    if (entry && entry.until > Date.now()) return entry.payload
    entries.delete(key)
    return undefined
  }

  return (model: string) => ({
    async upsert(id: string, payload: Payload, expiresIn: number | undefined) {
      const until = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000
      entries.set(`${model}:${id}`, { payload, until })
    },
    find: async (id: string) => live(`${model}:${id}`),
    findByUserCode: async () => undefined,
    async findByUid(uid: string) {
      for (const key of entries.keys()) {
        if (key.startsWith(`${model}:`) && live(key)?.uid === uid) return live(key)
      }
      return undefined
    },
    async consume(id: string) {
      const payload = live(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id: string) {
      entries.delete(`${model}:${id}`)
    },
    async revokeByGrantId(grantId: string) {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key)
    },
  })
}
