import * as z from 'zod'
import { LostRowsError } from './lost-rows.ts'

/** What was read, or undefined where a row says something else than it should, or its rows are lost. A table that does not answer rejects. */
export async function ifReadable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (fault) {
    if (isUnreadable(fault)) return undefined
    throw fault
  }
}

/** Whether a row says something else than it should, or what it names is lost. */
export const isUnreadable = (fault: unknown): boolean =>
  fault instanceof z.ZodError || fault instanceof SyntaxError || fault instanceof LostRowsError
