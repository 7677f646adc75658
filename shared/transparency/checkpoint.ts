import { base64 } from '@scure/base'
import { type NoteKey, openNote, signNote } from './note.ts'

/** The head of the log: how many entries, and the root of the tree over them, 32 bytes. */
export interface Head {
  readonly size: number
  readonly root: Uint8Array
}

/** A head signed as a C2SP checkpoint. `name`: the log's, its address without scheme. */
export function signCheckpoint({ size, root }: Head, name: string, privateKey: Uint8Array): string {
  return signNote(`${name}\n${size}\n${base64.encode(root)}\n`, name, privateKey)
}

/** The head that a checkpoint states, or nothing when it is not one that a key of this log signed. */
export function openCheckpoint(checkpoint: string, keys: readonly NoteKey[]): Head | undefined {
  const [name, size = '', root = '', end, ...more] = openNote(checkpoint, keys)?.split('\n') ?? []
  if (end !== '' || more.length > 0 || !/^(?:0|[1-9]\d{0,14})$/.test(size)) return undefined
  if (!keys.some((key) => key.name === name)) return undefined
  try {
    const bytes = base64.decode(root)
    return bytes.length === 32 ? { size: Number(size), root: bytes } : undefined
  } catch {
    return undefined
  }
}
