import * as z from 'zod'

/** What was read, or undefined where a row says something else than it should. A table that does not answer rejects. */
export async function ifReadable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (fault) {
    if (fault instanceof z.ZodError || fault instanceof SyntaxError) return undefined
    throw fault
  }
}
