import { entryOf, leafOf } from '../../../shared/publication/log-leaf.ts'
import { addLeaves, emptyTree, rootOf, sameHash } from '../../../shared/transparency/tree.ts'
import { dataKeys } from '../data-files.ts'
import type { Publish } from '../publish.ts'
import { LogAtOddsError } from './at-odds.ts'
import { readLines } from './read-lines.ts'

/**
 * The text of `/data/log.jsonl` in pieces: the lines that a head counts, and no others. Throws {@link LogAtOddsError} when they are not
 * those that were signed, or when what is published there is not their beginning.
 */
export async function* logLines({
  records,
  bucket,
}: Pick<Publish, 'records' | 'bucket'>): AsyncGenerator<string> {
  // Opened before the head is read: what was published until now is never more than that counts.
  const published = startComparing(await bucket.readPieces(dataKeys.log))
  try {
    const head = await records.readLogHead()
    const size = head?.tree.size ?? 0
    let tree = emptyTree
    for (let from = 1; from <= size; from += 1000) {
      const lines = await readLines({ records }, from, Math.min(size, from + 999))
      tree = addLeaves(tree, lines.map(leafOf)).tree
      const text = lines.map((line) => `${entryOf(line)}\n`).join('')
      await published.expectNext(Buffer.from(text))
      yield text
    }
    if (head && !sameHash(rootOf(tree), rootOf(head.tree)))
      throw new LogAtOddsError('a line of the table is another than the signed one')
    await published.expectEnd()
  } finally {
    await published.close()
  }
}

/** Compares what is published with what should stand there, in pieces of any lengths. */
function startComparing(published: AsyncIterable<Uint8Array> | undefined) {
  const pieces = published?.[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  const more = async (): Promise<boolean> => {
    while (held.length === 0) {
      const next = await pieces?.next()
      if (!next || next.done) return false
      held = next.value
    }
    return true
  }
  return {
    async expectNext(text: Uint8Array): Promise<void> {
      let rest = text
      while (rest.length > 0 && (await more())) {
        const length = Math.min(rest.length, held.length)
        if (!Buffer.from(held.subarray(0, length)).equals(rest.subarray(0, length)))
          throw new LogAtOddsError('another log.jsonl is published than the table holds', 'file')
        held = held.subarray(length)
        rest = rest.subarray(length)
      }
    },
    /** Lets go of what was not read. */
    close: async () => void (await pieces?.return?.()),
    async expectEnd(): Promise<void> {
      if (await more())
        throw new LogAtOddsError('a longer log.jsonl is published than the table holds', 'file')
    },
  }
}
