import * as z from 'zod'

/** What the page that has Turnstile to itself says to the report page around it. */
export const Said = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['shown', 'failed']) }),
  z.strictObject({ kind: z.literal('passed'), token: z.string() }),
])
export type Said = z.infer<typeof Said>
