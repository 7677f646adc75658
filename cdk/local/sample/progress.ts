import { shippedCampaigns } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import type { SheetId } from '../../../shared/campaign/sheet-ids.ts'
import { EditionPreview, progressRoutes } from '../../../shared/contract/progress.ts'
import { cities } from '../../../shared/place/division.ts'
import { checkRows } from '../../../shared/progress/check-rows.ts'
import { checksOfEdition } from '../../../shared/progress/edition-checks.ts'
import { ALWAYS, type SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { cellKey, monthAfter } from '../../../shared/progress/submission.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import type { SampleAct } from './console.ts'
import { figuresIn } from './figures.ts'
import { accidentsOf, bodiesOf, dutiesOf, firmsIn, hazardsOf } from './registers.ts'

const months = ['2023-07', '2023-08', '2023-09'] as const

/** Handed in after its day; not handed in at all. */
const LATE = new Map([['320700', '2023-10-07']])
const ABSENT = new Map([['320800', '2023-09']])

/** Where the registers stand. */
const REGISTERS_ON = '2023-10-17'

/** When offices said last what became of their duties. */
const DUTIES_ON = '2023-12-29'

/** Hands in figures and registers for every city, one of them late and one not at all, and publishes them. */
export async function addProgress(act: SampleAct, settle: () => Promise<void>): Promise<void> {
  const [plan] = shippedCampaigns
  if (!plan) return
  const last = new Map<string, SheetRow[]>()
  for (const period of months) {
    const after = monthAfter(period)
    for (const { code } of cities) {
      if (ABSENT.get(code) === period) continue
      const day = (period === '2023-09' && LATE.get(code)) || `${after}-04`
      for (const [sheet, rows] of [
        ['figures', figuresIn(plan, code, period)],
        ['stop-work', firmsIn(code, period)],
      ] as const) {
        const told = withNotes(plan, {
          sheet,
          area: code,
          period,
          rows,
          last: last.get(`${sheet} ${code}`) ?? [],
        })
        last.set(`${sheet} ${code}`, told)
        await handIn(act, plan, { sheet, area: code, period, rows: told, day })
      }
    }
    for (const sheet of ['figures', 'stop-work'] as const)
      await publish(act, plan, sheet, period, `${after}-10`)
  }
  // The first edition has to be live before the next is decided.
  await settle()
  await reviseOne(act, plan)
  for (const [sheet, rowsOf] of [
    ['supervised', hazardsOf],
    ['accidents', accidentsOf],
    ['bodies', bodiesOf],
  ] as const) {
    for (const { code } of cities)
      await handIn(act, plan, { sheet, area: code, period: ALWAYS, rows: rowsOf(code), day: REGISTERS_ON })
    await publish(act, plan, sheet, ALWAYS, REGISTERS_ON)
  }
  for (const area of [PROVINCE, ...cities.map(({ code }) => code)])
    await handIn(act, plan, {
      sheet: 'duties',
      area,
      period: ALWAYS,
      rows: dutiesOf(plan, area),
      day: DUTIES_ON,
    })
  await publish(act, plan, 'duties', ALWAYS, DUTIES_ON)
}

interface HandedIn {
  readonly sheet: SheetId
  readonly area: string
  readonly period: string
  readonly rows: readonly SheetRow[]
  readonly day: string
  readonly version?: number
  readonly reasons?: Readonly<Record<string, string>>
}

async function handIn(act: SampleAct, plan: Campaign, one: HandedIn): Promise<void> {
  const { sheet, area, period, rows, day, version = 0, reasons = {} } = one
  const params = { campaign: plan.id, sheet, period, area }
  const who = area === PROVINCE ? 'province-drafter' : `city-${area}`
  await act(who, day, progressRoutes.save, params, {
    version,
    rows: [...rows],
    attachments: [],
    reasons,
    submit: true,
  })
  // Nobody accepts what they wrote.
  const second = area === PROVINCE ? 'province-second' : 'province-drafter'
  const review = { version: version + 1, step: 'accept' as const, remarks: [] }
  await act(second, day, progressRoutes.review, params, review)
}

async function publish(
  act: SampleAct,
  plan: Campaign,
  sheet: SheetId,
  period: string,
  day: string,
  edition = 0,
): Promise<void> {
  const params = { campaign: plan.id, sheet, period }
  const preview = await act('province-approver', day, progressRoutes.edition, params, undefined)
  const { body, ...seen } = EditionPreview.parse(preview)
  const read = checksOfEdition(seen)
  await act('province-approver', day, progressRoutes.publish, params, { edition, body, read })
}

/** One number is revised after it was published, with its reason. */
async function reviseOne(act: SampleAct, plan: Campaign): Promise<void> {
  const [area, period] = ['320700', '2023-09']
  const rows = withNotes(plan, {
    ...{ sheet: 'figures', area, period, rows: figuresIn(plan, area, period) },
    last: figuresIn(plan, area, '2023-08'),
  })
  const ratios = plan.indicators.filter(
    ({ kind, level, few }) => kind === 'ratio' && level === 'city' && !few,
  )
  const row = rows.find(
    ({ area: place, indicator, value, of }) =>
      place === area && ratios.some(({ id }) => id === indicator) && Number(value) + 2 <= Number(of),
  )
  if (!row) throw new Error(`no figure of ${area} can be revised`)
  const revised = rows.map((one) => (one === row ? { ...one, value: Number(row.value) + 2 } : one))
  const reasons = { [cellKey(`${area}/${row.indicator}`, 'value')]: '示例：补报2件，附记录' }
  await handIn(act, plan, {
    sheet: 'figures',
    area,
    period,
    rows: revised,
    day: '2023-10-11',
    version: 2,
    reasons,
  })
  await publish(act, plan, 'figures', period, '2023-10-12', 1)
}

interface Compared {
  readonly sheet: SheetId
  readonly area: string
  readonly period: string
  readonly rows: readonly SheetRow[]
  readonly last: readonly SheetRow[]
}

/** The rows, each that stands out explained. */
function withNotes(campaign: Campaign, { sheet, area, period, rows, last }: Compared): SheetRow[] {
  const found = checkRows(sheets[sheet], rows, {
    ...{ campaign, area, period, today: `${monthAfter(period)}-04`, last },
  })
  const asked = new Set(found.map(({ row }) => row))
  return rows.map((row, n) => (asked.has(n) ? { ...row, note: '示例：核对过，数字没有错' } : row))
}
