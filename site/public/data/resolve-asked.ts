import * as z from 'zod'
import { sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { type Asked, plainNumber } from './asked.ts'

/** Something to be held against the log. */
export interface Subject {
  readonly subject: string
  readonly edition?: number
  /** Counts of how tips were handled, not a record. */
  readonly counts?: true
}

/** Reads a public file as JSON; nothing when it is not there. */
export type ReadJson = (path: string) => Promise<unknown>

const Campaigns = z.array(z.object({ id: z.string() }))
const Sheets = z.array(z.object({ campaign: z.string(), sheet: z.enum(sheetIds), period: z.string() }))
const Cases = z.array(z.object({ id: z.string(), number: z.string() }))

/** What of the log is asked about, by the public lists where what was typed does not tell it; none when no list names it. */
export async function resolveAsked(asked: Asked, read: ReadJson): Promise<readonly Subject[]> {
  if (asked.kind === 'record') {
    const { subject, edition } = asked
    return [{ subject, ...(edition !== undefined && { edition }) }]
  }
  if (asked.kind === 'number') return caseOf(asked, read)
  const sheets = parsed(Sheets, await read('/data/progress/index.json'))
  const campaign = asked.campaign ?? parsed(Campaigns, await read('/data/campaigns/index.json'))[0]?.id
  const own = sheets.filter((one) => one.campaign === campaign)
  if (asked.kind === 'register') {
    const newest = own
      .filter(({ sheet }) => sheet === asked.sheet)
      .map(({ period }) => period)
      .sort()
      .at(-1)
    return newest === undefined ? [] : [{ subject: `${campaign}/${asked.sheet}/${newest}` }]
  }
  const figures = own.some(({ sheet, period }) => sheet === 'figures' && period === asked.month)
  return [
    ...(figures ? [{ subject: `${campaign}/figures/${asked.month}` }] : []),
    ...(asked.figures ? [] : [{ subject: asked.month, counts: true as const }]),
  ]
}

/** Cases of a year lie in parts; the number, before which other words may stand, is looked for in one after another. */
async function caseOf(
  { number, year }: Extract<Asked, { kind: 'number' }>,
  read: ReadJson,
): Promise<readonly Subject[]> {
  for (let part = 1; ; part++) {
    const answer = await read(`/data/cases/${year}/${part}.json`)
    if (answer === undefined) return []
    const found = parsed(Cases, answer).find((one) => number.endsWith(plainNumber(one.number)))
    if (found) return [{ subject: found.id }]
  }
}

function parsed<T>(schema: z.ZodType<T[]>, answer: unknown): T[] {
  const read = schema.safeParse(answer)
  return read.success ? read.data : []
}
