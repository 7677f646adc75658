import type { Context } from 'hono'
import * as z from 'zod'
import { YearNumber } from '../../shared/calendar/calendar-year.ts'
import { CaseId } from '../../shared/case/case-id.ts'
import { SheetPeriod } from '../../shared/progress/sheet-period.ts'
import { ReportName } from '../../shared/progress-report/report-name.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { ChunkNumber, FileId } from '../../shared/seal/chunks.ts'
import { Sha256 } from '../../shared/value/hash.ts'
import { Id } from '../../shared/value/id.ts'
import { OfficeCode } from '../../shared/value/office-code.ts'
import { fieldsAtFault } from './read-body.ts'

/** A number from 1 on, in its one spelling: digits alone, no leading zero. */
const Counted = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** How each part of an address is spelled. What is spelled otherwise is no address: each thing has one. */
const parts = {
  ...{ tip: Id, holder: Id, opening: Id, subscription: Id, batch: Id, draft: Id, template: Id },
  ...{ file: FileId, chunk: ChunkNumber },
  ...{ office: OfficeCode, area: OfficeCode },
  ...{
    campaign: SheetPeriod.shape.campaign,
    sheet: SheetPeriod.shape.sheet,
    kind: ReportName.shape.kind,
    period: SheetPeriod.shape.period,
  },
  ...{ keyVersion: Counted, version: Counted, year: YearNumber },
  ...{ picture: Sha256, case: CaseId, hash: Sha256 },
  /** The subject that the sign-in provider gave them. */
  person: z.string().regex(/^[\x20-\x7e]{1,200}$/),
}

/** Name of a part in braces. */
export type Part = keyof typeof parts

/** One part of the address that was asked for. Refuses `badRequest` with its name unless it is spelled as it should be. */
export function partOf<Name extends Part>(context: Context, name: Name): z.output<(typeof parts)[Name]> {
  const read = parts[name].safeParse(context.req.param(name))
  if (read.success) return read.data as z.output<(typeof parts)[Name]>
  throw new Refusal('badRequest', { fields: [name] })
}

/** The names in a path's braces. Throws TypeError for one that nothing says the spelling of. */
export function partsIn(path: string): Part[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    if (!Object.hasOwn(parts, name)) throw new TypeError(`how is {${name}} of ${path} spelled?`)
    return name as Part
  })
}

/**
 * What is asked after the `?`. Refuses `badRequest` with the names at fault: of another spelling, or asked twice; what
 * the schema does not name is not read.
 */
export function readQuery<Asked>(context: Context, schema: z.ZodType<Asked>): Asked {
  const twice = Object.entries(context.req.queries()).flatMap(([name, all]) => (all.length > 1 ? [name] : []))
  if (twice.length > 0) throw new Refusal('badRequest', { fields: twice })
  const read = schema.safeParse(context.req.query())
  if (read.success) return read.data
  throw new Refusal('badRequest', { fields: fieldsAtFault(read.error) })
}
