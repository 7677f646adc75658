import * as z from 'zod'

/** Sealed bytes in a row. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
