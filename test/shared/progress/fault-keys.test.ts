import { expect, it } from 'vitest'
import { faultKeys } from '../../../shared/progress/fault-keys.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

it('cells at fault are named by row and column, each once; one that is absent by the row that it would have', () => {
  const rows = [{ area: '320100', indicator: 'stops' }]
  const one = { row: 0, column: 'value', level: 'error', code: 'count' } as const
  const absent = { area: '320100', indicator: 'found' }
  expect(
    faultKeys(sheets.figures, rows, [
      one,
      { ...one, level: 'question', code: 'jump' },
      { row: 0, level: 'error', code: 'doubled' },
      { ...one, row: -1, column: 'indicator', code: 'absent', params: absent },
    ]),
  ).toEqual(['320100/stops|value', '320100/stops|', '320100/found|indicator'])
})
