/** What a name in the gazetteer stands for. */
export interface Entry {
  readonly word: string
  /**
   * `far` and `near` lie outside Jiangsu (provinces and cities; districts and county-level cities). `nickname`
   * is a word like 高新区 that many cities use. `noise` is a longer word in which a name only seems to stand.
   */
  readonly role: 'province' | 'city' | 'unit' | 'nickname' | 'far' | 'near' | 'noise'
  readonly level?: 'district' | 'former' | 'zone' | 'street' | 'landmark' | 'code' | 'permit'
  /** Written out with 区, 县, 市, 街道 or 镇, or long enough not to be mistaken. */
  readonly full: boolean
  /** Written with another ending than today's: 秣陵镇 for 秣陵街道. */
  readonly loose?: boolean
  /** The city, or the districts and zones it names. */
  readonly codes: readonly string[]
  /** Only read right after a city or a district, or standing alone. */
  readonly chained?: boolean
  /** A town's bare name that needs nothing beside it: 木渎. */
  readonly telling?: boolean
}

/** Adds an entry, or the codes to the one that is there. A longer-known role or level stays. */
export function addEntry(all: Map<string, Entry>, entry: Entry): void {
  if (entry.word.length < 2) return
  const known = all.get(entry.word)
  if (!known) {
    all.set(entry.word, entry)
    return
  }
  if (known.role !== entry.role || (entry.loose && !known.loose)) return
  all.set(entry.word, { ...known, codes: [...new Set([...known.codes, ...entry.codes])] })
}
