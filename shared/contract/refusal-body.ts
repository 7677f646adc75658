import * as z from 'zod'

/** Every refusal: code, message in the asker's language, the fields at fault, and what is needed to go on. */
export const RefusalBody = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    fields: z.array(z.string()).optional(),
    detail: z.unknown().optional(),
  }),
})
export type RefusalBody = z.infer<typeof RefusalBody>
