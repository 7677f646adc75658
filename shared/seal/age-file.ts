import * as z from 'zod'

/**
 * A binary age file as base64 (RFC 4648, with padding). All that can be seen of what is sealed is how it begins:
 * `age-encryption.org/v1`, a line end and `->`.
 */
export const AgeFile = z.base64().startsWith('YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+').max(400_000)

/** A tip's identity in an age file to at most three offices, or to the reporter. */
export const Wrap = AgeFile.max(9000)

/** A message or a record, padded, as an age file in base64. */
export const SealedMessage = AgeFile.max(50_000)
