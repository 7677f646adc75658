import * as z from 'zod'
import { Sha256 } from '../value/hash.ts'
import { FILE_CHUNKS, TIP_FILES } from './suite.ts'

/** Position of a file among those of a tip, a message or a record: `0` to `9`. */
export const FileId = z.string().regex(new RegExp(`^[0-${TIP_FILES - 1}]$`))

/** SHA-256 of each chunk of a sealed file, hex, in order. */
export const ChunkHashes = z.array(Sha256).min(1).max(FILE_CHUNKS)

/** Number of a chunk in its file, from 0. */
export const ChunkIndex = z
  .int()
  .min(0)
  .max(FILE_CHUNKS - 1)

/** The same as it stands in a path, in its one spelling. */
export const ChunkNumber = z
  .string()
  .regex(new RegExp(`^(0|[1-9]\\d{0,${String(FILE_CHUNKS).length - 1}})$`))
  .transform(Number)
  .pipe(ChunkIndex)

/**
 * What became of a chunk that was sent: counted now or before, or not, because one before it is missing, another stands
 * there, there is no room, or what it belongs to is filed.
 */
export type ChunkOutcome = 'counted' | 'present' | 'order' | 'altered' | 'quota' | 'filed'
