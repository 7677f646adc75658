import * as z from 'zod'
import { cleanText } from './clean-text.ts'

/**
 * A text that somebody typed, as they meant it: cleaned where it enters, without control, direction and zero-width characters. At most
 * `most` characters as typed, as its box counts, and at least `least` of what is left.
 */
export const written = (least: number, most: number) =>
  z.string().max(most).transform(cleanText).pipe(z.string().min(least))
