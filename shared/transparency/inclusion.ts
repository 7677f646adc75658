import { nodeHash, TILE, widthOf } from './tree.ts'

/** Gives the hashes of a tile as it stands in a tree of some size. */
export type ReadTile = (level: number, index: number, width: number) => Promise<readonly Uint8Array[]>

/** Roots of ranges of one tree. Neighbouring leaves share nearly all of them. */
type KnownRoots = Map<string, Promise<Uint8Array>>

/** The hashes that lead from a leaf to the root of a tree of this size, the leaf's sibling first (RFC 6962, 2.1.1). `known`: see {@link rangeRoot}. */
export async function inclusionPath(
  index: number,
  size: number,
  read: ReadTile,
  known: KnownRoots = new Map(),
): Promise<Uint8Array[]> {
  if (!(index >= 0 && index < size)) throw new RangeError('the leaf is not in the tree')
  const path: Uint8Array[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start)
    const left = index < middle
    path.unshift(await rangeRoot(left ? middle : start, left ? end : middle, size, read, known))
    if (left) end = middle
    else start = middle
  }
  return path
}

/** The root that a leaf and its path lead to, or nothing when the path has not the length that fits. */
export function rootByPath(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!(index >= 0 && index < size)) return undefined
  const turns: boolean[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start)
    turns.unshift(index < middle)
    if (index < middle) end = middle
    else start = middle
  }
  if (turns.length !== path.length) return undefined
  return path.reduce((hash, other, n) => (turns[n] ? nodeHash(hash, other) : nodeHash(other, hash)), leaf)
}

/**
 * The root of the leaves from `start` to before `end`, whose start is a multiple of a power of two that is as large. `known`: roots of
 * the same tree that were made before, and where this one is kept.
 */
export function rangeRoot(
  start: number,
  end: number,
  size: number,
  read: ReadTile,
  known: KnownRoots = new Map(),
): Promise<Uint8Array> {
  const range = `${start} ${end}`
  const root = known.get(range) ?? makeRoot(start, end, size, read, known)
  known.set(range, root)
  return root
}

async function makeRoot(start: number, end: number, size: number, read: ReadTile, known: KnownRoots) {
  const length = end - start
  const level = Math.log2(length) / Math.log2(TILE)
  if (!Number.isInteger(level)) {
    const middle = start + largestPowerBelow(length)
    return nodeHash(
      await rangeRoot(start, middle, size, read, known),
      await rangeRoot(middle, end, size, read, known),
    )
  }
  const at = start / TILE ** level
  const index = Math.floor(at / TILE)
  const last = Math.floor(Math.floor(size / TILE ** level) / TILE)
  const hash = (await read(level, index, index < last ? TILE : widthOf(size, level)))[at % TILE]
  if (!hash) throw new RangeError('a hash of the tree is missing')
  return hash
}

/** The largest power of two below a number; 1 for 1. */
const largestPowerBelow = (n: number): number => (n <= 2 ? 1 : 2 ** Math.ceil(Math.log2(n) - 1))
