import * as z from 'zod'

/** The languages of every text: Chinese first, English beside it. */
export const Language = z.enum(['zh', 'en'])
export type Language = z.infer<typeof Language>
