import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csv, csvOf, csvRows } from '../../../shared/table/csv.ts'
import { code, type Table, text } from '../../../shared/table/table.ts'

/** Reads one record after another as RFC 4180 says. */
function read(body: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g
  for (const [, quoted, plain = '', end] of body.matchAll(pattern)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

const table: Table<{ id: string; said: string }> = {
  name: 'cases',
  key: ['id'],
  columns: { id: code((one) => one.id), said: text((one) => one.said) },
}
const lead = fc.constantFrom('', ...'=+-@\t\r＝＋－＠')
const said = fc.tuple(lead, fc.string()).map((parts) => parts.join(''))
const row = fc.record({ id: fc.string(), said })

it('a table reads back as it was written, save that a formula has a quote before it', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const [head, ...back] = read(csvOf(table, rows).slice(1))
      expect(head).toEqual(['id', 'said'])
      for (const [n, fields] of back.entries()) {
        const given = [rows[n]?.id ?? '', rows[n]?.said ?? '']
        expect(fields.map((one, at) => (one === `'${given[at]}` ? given[at] : one))).toEqual(given)
        for (const field of fields) expect(field).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      }
    }),
  )
})

it('rows that follow a table are the same as rows in it', () => {
  const rows = [
    { id: '1', said: 'a,"b"' },
    { id: '2', said: '=1\r\n' },
  ]
  expect(csvOf(table, []) + csvRows(table, rows)).toBe(csvOf(table, rows))
})

it('a sheet of numbers and nothing has a mark that spreadsheets know', () => {
  expect(csv([['a', 1, undefined]])).toBe('\uFEFFa,1,\r\n')
})
