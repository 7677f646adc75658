import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Entries one after the other, each after its length in two bytes (C2SP tlog-tiles). */
export function writeBundle(entries: readonly string[]): Uint8Array {
  return concatBytes(
    ...entries.map((entry) => {
      const bytes = utf8ToBytes(entry)
      return concatBytes(new Uint8Array([bytes.length >> 8, bytes.length & 255]), bytes)
    }),
  )
}

/** The entries of a bundle. Throws `RangeError` when it ends within one. */
export function readBundle(bundle: Uint8Array): string[] {
  const entries: string[] = []
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + (((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0))
    if (end > bundle.length) throw new RangeError('the bundle is cut short')
    entries.push(new TextDecoder().decode(bundle.slice(at + 2, end)))
    at = end
  }
  return entries
}
