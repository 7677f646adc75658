import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'

/** Hashes in a whole tile: 8 levels of the tree (C2SP tlog-tiles). */
export const TILE = 256

/** SHA-256 of a leaf, 32 bytes (RFC 6962, 2.1). */
export const leafHash = (entry: Uint8Array): Uint8Array => sha256(concatBytes(new Uint8Array([0]), entry))

/** SHA-256 of an inner node (RFC 6962, 2.1). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(new Uint8Array([1]), left, right))

/**
 * What is kept of a tree to add to it: how many leaves it has, and for each level of tiles, from the leaves up, the hashes of its
 * last tile, 1 to 256 of 32 bytes.
 */
export interface Tree {
  readonly size: number
  readonly edges: readonly (readonly Uint8Array[])[]
}

export const emptyTree: Tree = { size: 0, edges: [] }

/** Consecutive hashes of one level, from the left: 256 of them, or fewer at the right edge. */
export interface Tile {
  readonly level: number
  readonly index: number
  readonly hashes: readonly Uint8Array[]
}

/** The tree with leaves added, and the tiles that are new or wider by it. */
export function addLeaves(tree: Tree, leaves: readonly Uint8Array[]): { tree: Tree; tiles: Tile[] } {
  const edges = tree.edges.map((hashes) => [...hashes])
  const whole: Tile[] = []
  const touched = new Set<number>()
  const indexes = edges.map((_, level) => lastTile(tree.size, level))
  const add = (level: number, hash: Uint8Array) => {
    const edge = edges[level]
    touched.add(level)
    if (!edge) {
      edges[level] = [hash]
      indexes[level] = 0
      return
    }
    if (edge.length === TILE) {
      edges[level] = [hash]
      indexes[level] = (indexes[level] ?? 0) + 1
    } else edge.push(hash)
    const now = edges[level] ?? []
    if (now.length < TILE) return
    whole.push({ level, index: indexes[level] ?? 0, hashes: now })
    add(level + 1, perfectRoot(now))
  }
  for (const leaf of leaves) add(0, leaf)
  const partial = [...touched].flatMap((level): Tile[] => {
    const hashes = edges[level] ?? []
    return hashes.length < TILE ? [{ level, index: indexes[level] ?? 0, hashes }] : []
  })
  return { tree: { size: tree.size + leaves.length, edges }, tiles: [...whole, ...partial] }
}

/** The index of the last tile of a level that has any hash, in a tree of this size. */
const lastTile = (size: number, level: number): number =>
  Math.ceil(Math.floor(size / TILE ** level) / TILE) - 1

/** The last tile of every level. */
export const edgeTiles = ({ size, edges }: Tree): Tile[] =>
  edges.map((hashes, level) => ({ level, index: lastTile(size, level), hashes }))

/** The root of a tree, 32 bytes; of an empty one the hash of nothing (RFC 6962, 2.1). */
export function rootOf({ size, edges }: Tree): Uint8Array {
  const parts = edges.flatMap((hashes, level) =>
    perfectParts(hashes.slice(0, widthOf(size, level))).toReversed(),
  )
  // The parts stand from the smallest, at the right edge, to the largest.
  const [first, ...rest] = parts
  return first ? rest.reduce((right, left) => nodeHash(left, right), first) : sha256(new Uint8Array(0))
}

/** Whether two hashes are the same. */
export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => bytesToHex(a) === bytesToHex(b)

/** How wide the last, unfinished tile of a level is in a tree of this size: 0 to 255. */
export const widthOf = (size: number, level: number): number => Math.floor(size / TILE ** level) % TILE

/** Splits hashes into runs of powers of two, the largest first, and gives the root of each. */
function perfectParts(hashes: readonly Uint8Array[]): Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let at = 0; at < hashes.length; ) {
    const length = 2 ** Math.floor(Math.log2(hashes.length - at))
    parts.push(perfectRoot(hashes.slice(at, at + length)))
    at += length
  }
  return parts
}

/** The root over as many hashes as a power of two. */
function perfectRoot(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, n) =>
      nodeHash(row[2 * n] ?? missing(), row[2 * n + 1] ?? missing()),
    )
  }
  return row[0] ?? missing()
}

function missing(): never {
  throw new RangeError('a hash of the tree is missing')
}
