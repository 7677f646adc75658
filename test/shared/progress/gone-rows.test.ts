import { describe, expect, it } from 'vitest'
import { goneIn, goneRows } from '../../../shared/progress/gone-rows.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

const figure = (area: string, value: number | string) => ({ area, indicator: 'sweep1', value })

describe('rows that were taken out', () => {
  it('are as they were last public, however many editions ago, and none of those that are there', () => {
    const editions = [
      [figure('320115', 121), figure('320118', 5)],
      [figure('320115', 114), figure('320118', 5)],
      [figure('320118', 6)],
      [figure('320118', 6)],
    ]
    expect(goneRows(sheets.figures, editions)).toEqual([figure('320115', 114)])
    expect(goneRows(sheets.figures, [...editions, [figure('320115', 1)]])).toEqual([figure('320118', 6)])
    expect(goneRows(sheets.figures, [])).toEqual([])
  })

  it('that were hidden last are as they were shown before', () => {
    expect(goneRows(sheets.figures, [[figure('320115', 121)], [figure('320115', 'suppressed')], []])).toEqual(
      [figure('320115', 121)],
    )
  })

  it('and cells that were emptied are as they were last told', () => {
    const row = { area: '320200', number: '示例1' }
    const told = [[{ ...row, hours: 19, level: 'general' }], [{ ...row, hours: 139 }], [row]]
    expect(goneRows(sheets.accidents, told)).toEqual([{ ...row, hours: 139, level: 'general' }])
    expect(goneRows(sheets.accidents, [...told, [{ ...row, hours: 1, level: 'general' }]])).toEqual([])
  })

  it('keep a number with a stroke in it, and one that was open was closed by its taking out', () => {
    const day = '2023-10-10'
    const own = { edition: 2, day, row: '320200/督2023/41', reason: '填错了' }
    const revisions = [own, { ...own, column: 'project', from: '示例项目' }]
    expect(goneIn(sheets.supervised, { rows: [], revisions })).toEqual([
      { area: '320200', number: '督2023/41', project: '示例项目', delistedOn: day },
    ])
  })

  it('are read from what an edition says of their taking out, unless they are back', () => {
    const day = '2023-10-10'
    const own = { row: '320115/宁督1', reason: '填错了' }
    const revisions = [
      { edition: 2, day, ...own, column: 'project', from: '旧名', to: '示例项目' },
      { edition: 3, day, ...own },
      { edition: 3, day, ...own, column: 'project', from: '示例项目' },
      { edition: 3, day, ...own, column: 'delistedOn', from: '2023-09-01' },
    ]
    const row = { area: '320115', number: '宁督1', project: '示例项目', delistedOn: '2023-09-01' }
    expect(goneIn(sheets.supervised, { rows: [], revisions })).toEqual([row])
    expect(goneIn(sheets.supervised, { rows: [row], revisions })).toEqual([])
    expect(goneIn(sheets.supervised, { rows: [], revisions: revisions.slice(0, 1) })).toEqual([])
  })
})
