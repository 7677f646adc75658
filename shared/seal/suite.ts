/**
 * The sealing suite. Everything sealed names it; a change of any value here is a new suite id. Formats: age v1 (C2SP
 * age.md) with hybrid recipients, X25519 and ML-KEM-768; HKDF (RFC 5869) and scrypt (RFC 7914).
 */
export const SUITE = 'mingcha-seal-2'

/** scrypt cost for turning a receipt into keys: 2^16, block size 8, 64 MiB of memory. */
export const RECEIPT_COST = { N: 2 ** 16, r: 8, p: 1 } as const

/** Ciphertext travels in chunks of this many bytes. */
export const CHUNK_BYTES = 1024 * 1024

/** At most this many sealed bytes for one tip. */
export const TIP_BYTES = 100 * 1024 * 1024

/** At most this many files with one tip, message or record; each is named by one digit. */
export const TIP_FILES = 10

/** At most this many chunks for one file: all bytes of a tip, the last chunk not full. */
export const FILE_CHUNKS = TIP_BYTES / CHUNK_BYTES + 1

/** Smallest padded sizes in bytes, so that short texts look alike. */
export const PAD_FLOOR = { envelope: 8 * 1024, message: 2 * 1024, file: 64 * 1024 } as const

/** Largest envelope and message in bytes after padding. */
export const PAD_CEILING = { envelope: 64 * 1024, message: 32 * 1024 } as const
