import * as z from 'zod'
import { PAD_CEILING } from './suite.ts'

/**
 * A binary age file as base64 (RFC 4648, with padding). All that can be seen of what is sealed is how it begins:
 * `age-encryption.org/v1`, a line end and `->`.
 */
export const AgeFile = z.base64().startsWith('YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+').max(400_000)

/** Characters of base64 for this many sealed bytes and what age puts around them. */
const roomFor = (bytes: number) => Math.ceil((bytes + 2600) / 3) * 4

/** A tip’s identity in an age file to one office, or to the reporter: about 1,700 bytes, and never more than 2,100. */
export const Wrap = AgeFile.max(2800)

/** The letter, padded, as an age file in base64. */
export const SealedEnvelope = AgeFile.max(roomFor(PAD_CEILING.envelope))

/** A message or a record, padded, as an age file in base64. */
export const SealedMessage = AgeFile.max(roomFor(PAD_CEILING.message))
