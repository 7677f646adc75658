import * as z from 'zod'
import { Day } from '../value/day.ts'

/** A key that signs checkpoints of the public log, as verifiers take it (`name+id+base64`), and since when. */
export const LogKey = z.strictObject({ verifier: z.string().min(1).max(300), since: Day })
export type LogKey = z.infer<typeof LogKey>
