import * as z from 'zod'

/** A month as in `2023-06`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
