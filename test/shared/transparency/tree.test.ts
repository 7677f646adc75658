import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inclusionPath, rangeRoot, rootByPath } from '../../../shared/transparency/inclusion.ts'
import { tilePath } from '../../../shared/transparency/tile-path.ts'
import {
  addLeaves,
  emptyTree,
  leafHash,
  rootOf,
  type Tree,
  widthOf,
} from '../../../shared/transparency/tree.ts'

const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex')
const entry = (n: number) => Buffer.from(`line ${n}`)
const leaves = Array.from({ length: 70_000 }, (_, n) => leafHash(entry(n)))

/** The definition, word for word (RFC 6962, 2.1), by another hash function than the one under test. */
function bySpecification(from: number, to: number): Buffer {
  if (to - from === 0) return createHash('sha256').digest()
  if (to - from === 1)
    return createHash('sha256')
      .update(Buffer.from([0]))
      .update(entry(from))
      .digest()
  let k = 1
  while (2 * k < to - from) k *= 2
  return createHash('sha256')
    .update(Buffer.from([1]))
    .update(bySpecification(from, from + k))
    .update(bySpecification(from + k, to))
    .digest()
}

/** A tree grown in steps, with every tile under its path, as a bucket would hold them. */
function grow(steps: readonly number[]) {
  let tree: Tree = emptyTree
  const tiles = new Map<string, readonly Uint8Array[]>()
  for (const size of steps) {
    const added = addLeaves(tree, leaves.slice(tree.size, size))
    tree = added.tree
    for (const { level, index, hashes } of added.tiles)
      tiles.set(tilePath(level, index, hashes.length), hashes)
  }
  const read = async (level: number, index: number, width: number) =>
    tiles.get(tilePath(level, index, width)) ?? []
  return { tree, tiles, read }
}

describe('the tree', () => {
  it.each([0, 1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 1000])(
    'of %i leaves has the root of the standard',
    (size) => {
      expect(hex(rootOf(grow([size]).tree))).toBe(bySpecification(0, size).toString('hex'))
    },
  )

  it('has the same root however it grew', () => {
    const wanted = bySpecification(0, 700).toString('hex')
    for (const steps of [[700], [1, 2, 3, 256, 257, 700], [255, 511, 512, 513, 700]]) {
      expect(hex(rootOf(grow(steps).tree))).toBe(wanted)
    }
  })

  it('of 70,000 leaves has the tiles that the format names', () => {
    const { tree, tiles, read } = grow([70_000])
    const wide = (path: string) => tiles.get(path)?.length
    expect([...tiles.keys()].filter((path) => /^tile\/0\/\d{3}$/.test(path))).toHaveLength(273)
    expect([
      wide('tile/0/273.p/112'),
      wide('tile/1/000'),
      wide('tile/1/001.p/17'),
      wide('tile/2/000.p/1'),
    ]).toEqual([112, 256, 17, 1])
    expect(tree.edges.map((_, level) => widthOf(70_000, level))).toEqual([112, 17, 1])
    return expect(rangeRoot(0, 70_000, 70_000, read).then(hex)).resolves.toBe(hex(rootOf(tree)))
  })

  it('writes with one leaf no more than one tile a level', () => {
    const { tree } = grow([69_999])
    expect(addLeaves(tree, leaves.slice(69_999, 70_000)).tiles.map(({ level }) => level)).toEqual([0])
    const full = grow([65_535])
    expect(addLeaves(full.tree, leaves.slice(65_535, 65_536)).tiles.map(({ level }) => level)).toEqual([
      0, 1, 2,
    ])
  })
})

describe('a path', () => {
  it.each([
    [0, 1],
    [0, 2],
    [6, 7],
    [3, 700],
    [255, 700],
    [256, 700],
    [699, 700],
    [65_536, 70_000],
    [69_999, 70_000],
  ])('from leaf %i leads to the root of %i, and no other does', async (index, size) => {
    const { tree, read } = grow([size])
    const path = await inclusionPath(index, size, read)
    const leaf = leaves[index] ?? new Uint8Array()
    expect(hex(rootByPath(leaf, index, size, path))).toBe(hex(rootOf(tree)))
    expect(hex(rootByPath(leafHash(entry(size)), index, size, path))).not.toBe(hex(rootOf(tree)))
    expect(rootByPath(leaf, index, size, [...path, leaf])).toBeUndefined()
    expect(rootByPath(leaf, size, size, path)).toBeUndefined()
    for (const n of path.keys()) {
      const turned = path.map((hash, at) => (at === n ? leafHash(hash) : hash))
      expect(hex(rootByPath(leaf, index, size, turned))).not.toBe(hex(rootOf(tree)))
    }
  })
})

it.each([
  [0, 0, 256, 'tile/0/000'],
  [0, 1_234_067, 256, 'tile/0/x001/x234/067'],
  [1, 5, 17, 'tile/1/005.p/17'],
  ['entries' as const, 1000, 3, 'tile/entries/x001/000.p/3'],
])('tile %s/%i of width %i lies at its path', (level, index, width, path) => {
  expect(tilePath(level, index, width)).toBe(path)
})
