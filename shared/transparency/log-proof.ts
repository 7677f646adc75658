import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { type Head, openCheckpoint } from './checkpoint.ts'
import { rootByPath } from './inclusion.ts'
import type { NoteKey } from './note.ts'
import { leafHash, sameHash } from './tree.ts'

const FORMAT = 'c2sp.org/tlog-proof@v1'

/** That an entry is in the log, for anybody to check without it (C2SP tlog-proof). */
export interface LogProof {
  /** The entry itself, as text: what a leaf is the hash of. */
  readonly entry: string
  /** From 0. */
  readonly index: number
  readonly path: readonly Uint8Array[]
  /** Signed, as it stood then. */
  readonly checkpoint: string
}

/** A proof as a file. The entry stands in it as extra data, so that nothing else has to be fetched. */
export function writeProof({ entry, index, path, checkpoint }: LogProof): string {
  const lines = [FORMAT, `extra ${base64.encode(utf8ToBytes(entry))}`, `index ${index}`]
  return `${[...lines, ...path.map((hash) => base64.encode(hash))].join('\n')}\n\n${checkpoint}`
}

/** Reads a proof. Nothing when it is not one. */
export function readProof(text: string): LogProof | undefined {
  const at = text.indexOf('\n\n')
  const [format, extra = '', index = '', ...path] = text.slice(0, at).split('\n')
  const [, encoded] = /^extra (\S+)$/.exec(extra) ?? []
  const [, number] = /^index (0|[1-9]\d{0,14})$/.exec(index) ?? []
  if (at < 0 || format !== FORMAT || encoded === undefined || number === undefined) return undefined
  try {
    const entry = new TextDecoder('utf-8', { fatal: true }).decode(base64.decode(encoded))
    const hashes = path.map((line) => base64.decode(line))
    return { entry, index: Number(number), path: hashes, checkpoint: text.slice(at + 2) }
  } catch {
    return undefined
  }
}

/** Whether a proof's entry is in the tree whose head one of these keys signed. */
export function holds(proof: LogProof, keys: readonly NoteKey[]): boolean {
  const head = openCheckpoint(proof.checkpoint, keys)
  return head !== undefined && leadsTo(proof, head)
}

/** Whether a proof's entry is in the tree of a head, whoever signed that. */
export function leadsTo({ entry, index, path }: Omit<LogProof, 'checkpoint'>, head: Head): boolean {
  const root = rootByPath(leafHash(utf8ToBytes(entry)), index, head.size, path)
  return root !== undefined && sameHash(root, head.root)
}
