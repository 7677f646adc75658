import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { type AcceptedRows, composeEdition } from '../../../shared/progress/compose-edition.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { cellKey } from '../../../shared/progress/submission.ts'

const areas = ['320100', '320200', '320300']
const firms = ['91320000MA1EXAMP1A', '91320000MA1EXAMP2B']
const sheet = sheets['stop-work']

/** What a city tells of its firms in a turn: numbers, and a firm's words, which may change without a reason. */
const told = fc.record({
  area: fc.constantFrom(...areas),
  firms: fc.array(
    fc.record({
      creditCode: fc.constantFrom(...firms),
      notices: fc.nat(3),
      sites: fc.nat(3),
      reply: fc.option(fc.constantFrom('已改', '复工'), { nil: undefined }),
    }),
    { maxLength: 2 },
  ),
})
const history = fc.array(fc.array(told, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
type History = ReturnType<typeof history.generate>['value']

const rowsOf = ({ area, firms: all }: History[number][number]): SheetRow[] =>
  [...new Map(all.map((one) => [one.creditCode, one])).values()].map(({ reply, ...numbers }) => ({
    ...{ area, firm: '示例建设', ...numbers },
    ...(reply !== undefined && { reply }),
  }))

/** Every edition of a history, each city's newest word standing until it says another. Reasons name edition and cell. */
function editionsOf(turns: History): SheetEdition[] {
  const accepted = new Map<string, AcceptedRows>()
  const editions: SheetEdition[] = []
  for (const [n, turn] of turns.entries()) {
    for (const one of turn) {
      const keys = firms.map((code) => `${one.area}/${code}`)
      const cells = keys.flatMap((key) => ['', 'notices', 'sites'].map((column) => cellKey(key, column)))
      const reasons = Object.fromEntries(cells.map((cell) => [cell, `第${n + 1}版 ${cell}`]))
      accepted.set(one.area, { area: one.area, submittedOn: '2023-10-04', rows: rowsOf(one), reasons })
    }
    editions.push(nextOf(editions.at(-1), [...accepted.values()]))
  }
  return editions
}

function nextOf(before: SheetEdition | undefined, accepted: readonly AcceptedRows[]): SheetEdition {
  const day = `2023-10-${String(10 + (before?.edition ?? 0)).padStart(2, '0')}`
  const made = composeEdition({
    ...{ sheet, campaign, period: '2023-09', expected: areas, accepted, before, day },
  })
  return { ...made, sample: true, salt: '0', log: { n: 1, hash: '0' } }
}

/** Numbers by row and column. */
const numbersOf = ({ rows }: Pick<SheetEdition, 'rows'>) =>
  new Map<string, SheetRow[string] | undefined>(
    rows.flatMap((row) =>
      ['notices', 'sites'].map((column) => [`${row.area}/${row.creditCode}|${column}`, row[column]] as const),
    ),
  )

describe('any history of revisions', () => {
  it('has every old number in the list, with the edition, the day and the reason that its city gave', () => {
    fc.assert(
      fc.property(history, (turns) => {
        const editions = editionsOf(turns)
        for (const [n, after] of editions.entries()) {
          const before = editions[n - 1]
          const fresh = after.revisions.filter(({ edition }) => edition === after.edition)
          expect(after.revisions.slice(0, after.revisions.length - fresh.length)).toEqual(
            before?.revisions ?? [],
          )
          const now = numbersOf(after)
          const gone = new Set<string>()
          const changed: string[] = []
          for (const [cell, from] of before ? numbersOf(before) : []) {
            const [row = '', column] = cell.split('|')
            if (!now.has(cell)) gone.add(row)
            else if (now.get(cell) !== from) changed.push(`${row}|${column} ${from} ${now.get(cell)}`)
          }
          const listed = fresh.map(({ row, column, from, to }) =>
            column === undefined ? row : `${row}|${column} ${from} ${to}`,
          )
          expect(listed.sort()).toEqual([...gone, ...changed].sort())
          for (const { row, column, day, reason } of fresh) {
            expect(day).toBe(after.publishedOn)
            expect(reason).toMatch(new RegExp(`^第\\d+版 ${row}\\|${column ?? ''}$`))
          }
        }
      }),
      { numRuns: 300, seed: 15 },
    )
  })

  it('goes back, revision by revision, to every edition that there was', () => {
    fc.assert(
      fc.property(history, (turns) => {
        const editions = editionsOf(turns)
        const numbers = numbersOf(editions.at(-1) ?? { rows: [] })
        for (let n = editions.length; n > 1; n -= 1) {
          const then = numbersOf(editions[n - 2] ?? { rows: [] })
          const undone = (editions.at(-1)?.revisions ?? []).filter(({ edition }) => edition === n)
          // A row that came is in no list: it replaces nothing. One that went is told whole, and stands in its edition.
          for (const cell of numbers.keys()) if (!then.has(cell)) numbers.delete(cell)
          for (const { row, column, from } of undone) {
            if (column === undefined)
              for (const one of ['notices', 'sites']) numbers.set(`${row}|${one}`, then.get(`${row}|${one}`))
            else if (typeof from === 'number') numbers.set(`${row}|${column}`, from)
          }
          expect(numbers).toEqual(then)
        }
      }),
      { numRuns: 300, seed: 16 },
    )
  })

  it('stands still where nothing was handed in, and comes out the same when it is made again', () => {
    fc.assert(
      fc.property(history, (turns) => {
        const editions = editionsOf(turns)
        expect(editionsOf(turns)).toEqual(editions)
        const newest = editions.at(-1)
        const still = nextOf(newest, [])
        expect(still.rows).toEqual(newest?.rows)
        expect(still.revisions).toEqual(newest?.revisions)
      }),
      { numRuns: 100, seed: 17 },
    )
  })
})
