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

/** Every public cell beside a row's key. */
const columns = ['firm', 'notices', 'sites', 'reply'] as const

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
      const cells = keys.flatMap((key) => ['', ...columns].map((column) => cellKey(key, column)))
      const reasons = Object.fromEntries(cells.map((cell) => [cell, `第${n + 1}版 ${cell}`]))
      accepted.set(one.area, { area: one.area, submittedOn: '2023-10-04', rows: rowsOf(one), reasons })
    }
    editions.push(nextOf(editions, [...accepted.values()]))
  }
  return editions
}

/** The turn in which the city of a row last said something. */
const lastSaid = (turns: History, n: number, row: string): number =>
  turns.slice(0, n + 1).findLastIndex((turn) => turn.some(({ area }) => row.startsWith(area))) + 1

function nextOf(earlier: readonly SheetEdition[], accepted: readonly AcceptedRows[]): SheetEdition {
  const before = earlier.at(-1)
  const day = `2023-10-${String(10 + (before?.edition ?? 0)).padStart(2, '0')}`
  const made = composeEdition({
    ...{ sheet, campaign, period: '2023-09', expected: areas, accepted, before, earlier, day },
  })
  return { ...made, sample: true, salt: '0', log: { n: 1, hash: '0' } }
}

/** Public cells by row and column. */
const cellsOf = ({ rows }: Pick<SheetEdition, 'rows'>) =>
  new Map<string, SheetRow[string]>(
    rows.flatMap((row) =>
      columns.flatMap((column): [string, SheetRow[string]][] => {
        const { [column]: value } = row
        return value === undefined ? [] : [[`${row.area}/${row.creditCode}|${column}`, value]]
      }),
    ),
  )
const keysOf = ({ rows }: Pick<SheetEdition, 'rows'>) =>
  new Set(rows.map(({ area, creditCode }) => `${area}/${creditCode}`))

describe('any history of revisions', () => {
  it('has every old value in the list, with the edition, the day and the reason that its city gave', () => {
    fc.assert(
      fc.property(history, (turns) => {
        const editions = editionsOf(turns)
        /** What was last public of each row, also of one that is gone. */
        const last = new Map<string, ReadonlyMap<string, SheetRow[string]>>()
        /** Cells that were public once: filled again after they were emptied they are no news. */
        const ever = new Set<string>()
        for (const [n, after] of editions.entries()) {
          const before = editions[n - 1]
          const fresh = after.revisions.filter(({ edition }) => edition === after.edition)
          expect(after.revisions.slice(0, after.revisions.length - fresh.length)).toEqual(
            before?.revisions ?? [],
          )
          const [then, now, cells] = [keysOf(before ?? { rows: [] }), keysOf(after), cellsOf(after)]
          const changed: string[] = []
          for (const [row, was] of last) {
            const isBack = now.has(row) && !then.has(row)
            if (!now.has(row) && then.has(row)) changed.push(`${row} gone`)
            if (isBack) changed.push(`${row} back`)
            if (!now.has(row) && !then.has(row)) continue
            for (const column of columns) {
              const [from, to] = [was.get(column), cells.get(`${row}|${column}`)]
              const isNews =
                from === undefined && column === 'reply' && !isBack && !ever.has(`${row}|${column}`)
              if (from !== to && !isNews) changed.push(`${row}|${column} ${from} ${to}`)
            }
          }
          const listed = fresh.map(({ row, column, from, to, back }) =>
            column === undefined ? `${row} ${back ? 'back' : 'gone'}` : `${row}|${column} ${from} ${to}`,
          )
          expect(listed.sort()).toEqual(changed.sort())
          for (const { row, column, day, reason } of fresh) {
            expect(day).toBe(after.publishedOn)
            expect(reason).toBe(`第${lastSaid(turns, n, row)}版 ${row}|${column ?? ''}`)
          }
          for (const cell of cells.keys()) ever.add(cell)
          for (const row of now)
            last.set(
              row,
              new Map(
                columns.flatMap((one) => {
                  const value = cells.get(`${row}|${one}`)
                  return value === undefined ? [] : [[one, value] as const]
                }),
              ),
            )
        }
      }),
      { numRuns: 300, seed: 15 },
    )
  })

  it('goes back, revision by revision alone, to every number that there was', () => {
    fc.assert(
      fc.property(history, (turns) => {
        const editions = editionsOf(turns)
        const numbers = (edition: Pick<SheetEdition, 'rows'>) =>
          new Map([...cellsOf(edition)].filter(([cell]) => !cell.endsWith('|reply')))
        const known = numbers(editions.at(-1) ?? { rows: [] })
        for (let n = editions.length; n > 1; n -= 1) {
          const then = numbers(editions[n - 2] ?? { rows: [] })
          const before = keysOf(editions[n - 2] ?? { rows: [] })
          const undone = (editions.at(-1)?.revisions ?? []).filter(({ edition }) => edition === n)
          for (const { row, column, from } of undone)
            if (column !== undefined && column !== 'reply' && from !== undefined)
              known.set(`${row}|${column}`, from)
          // A row that came, or came back, was not there.
          for (const cell of known.keys()) if (!before.has(cell.split('|')[0] ?? '')) known.delete(cell)
          expect(known).toEqual(then)
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
        const still = nextOf(editions, [])
        expect(still.rows).toEqual(newest?.rows)
        expect(still.revisions).toEqual(newest?.revisions)
      }),
      { numRuns: 100, seed: 17 },
    )
  })
})
