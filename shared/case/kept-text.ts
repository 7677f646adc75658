import * as z from 'zod'

/** The schema of a text that is so long when somebody writes it. */
export type TextOf = (least: number, most: number) => z.ZodString

/** A text as it is kept: what stands in the place of a name that left may be longer than the name, or all that is left of the text. */
export const keptText: TextOf = (_, most) =>
  z
    .string()
    .min(1)
    .max(2 * most)
