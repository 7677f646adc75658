import type { Campaign, Clause, Duty, Indicator } from '../campaign/campaign-schema.ts'
import { reportingLevels } from '../campaign/campaign-schema.ts'
import { always, code, day, number, type Table, text } from '../table/table.ts'

/** Something of a campaign, with the campaign's id: ids are of one campaign. */
interface Of<One> {
  readonly campaign: string
  readonly one: One
}

const of = { campaign: code(({ campaign }: Of<unknown>) => campaign, always) }

/** `/data/codes/clauses.csv`: the parts of plans that set duties. Titles are of this platform. */
export const clauseTable: Table<Of<Clause>> = {
  name: 'clauses',
  key: ['campaign', 'id'],
  columns: {
    ...of,
    id: code(({ one }) => one.id, always),
    title: text(({ one }) => one.zh, always),
    title_en: text(({ one }) => one.en, always),
  },
}

/** `/data/codes/duties.csv`: the duties of plans, in their own words. */
export const dutyTable: Table<Of<Duty>> = {
  name: 'duties',
  key: ['campaign', 'id'],
  columns: {
    ...of,
    id: code(({ one }) => one.id, always),
    clause: code(({ one }) => one.clause, { ...always, of: 'clauses' }),
    name: text(({ one }) => one.zh, always),
    name_en: text(({ one }) => one.en, always),
    quote: text(({ one }) => one.quote, always),
    quote_en: text(({ one }) => one.quoteEn, always),
    actors: text(({ one }) => one.actors.join('\n'), always),
    level: code(({ one }) => one.level, { ...always, values: reportingLevels }),
    due: text(({ one }) => one.due.zh, always),
    last_due_day: day(({ one }) => one.due.days.at(-1)),
  },
}

/** `/data/codes/indicators.csv`: what places report. */
export const indicatorTable: Table<Of<Indicator>> = {
  name: 'indicators',
  key: ['campaign', 'id'],
  columns: {
    ...of,
    id: code(({ one }) => one.id, always),
    name: text(({ one }) => one.zh, always),
    name_en: text(({ one }) => one.en, always),
    unit: text(({ one }) => one.unit.zh, always),
    unit_en: text(({ one }) => one.unit.en, always),
    definition: text(({ one }) => one.value.zh, always),
    definition_en: text(({ one }) => one.value.en, always),
    denominator: text(({ one }) => one.of?.zh),
    denominator_en: text(({ one }) => one.of?.en),
    target: number(({ one }) => one.target),
    duty: code(({ one }) => one.duty, { ...always, of: 'duties' }),
  },
}

const rows =
  <One>(pick: (campaign: Campaign) => readonly One[]) =>
  (campaigns: readonly Campaign[]): Of<One>[] =>
    campaigns.flatMap((campaign) => pick(campaign).map((one) => ({ campaign: campaign.id, one })))

export const clauseRows = rows(({ clauses }) => clauses)
export const dutyRows = rows(({ duties }) => duties)
export const indicatorRows = rows(({ indicators }) => indicators)
