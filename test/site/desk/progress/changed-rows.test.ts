import { describe, expect, it } from 'vitest'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { changedLines } from '../../../../site/desk/progress/review/changed-rows.ts'

const published = [
  { area: '320100', indicator: 'sweep1', value: 60, of: 90 },
  { area: '320100', indicator: 'trained', value: 'suppressed' },
  { area: '320100', indicator: 'found', value: 5 },
]

describe('who reviews a revision', () => {
  it('is shown what differs from what was published, with the old value and the reason', () => {
    const rows = [
      { area: '320100', indicator: 'sweep1', value: 72, of: 90, note: '补报' },
      { area: '320100', indicator: 'trained', value: 3, note: '示例：核对过' },
      { area: '320100', indicator: 'fines', value: 2 },
    ]
    const reasons = { '320100/sweep1|value': '漏了十二个项目', '320100/found|': '不该由我们报' }
    expect(changedLines(sheets.figures, { published, gone: [] }, rows, reasons)).toEqual([
      { kind: 'came', row: '320100/fines', reason: undefined },
      { kind: 'gone', row: '320100/found', reason: '不该由我们报' },
      { kind: 'changed', row: '320100/sweep1', column: 'note', to: '补报', reason: '漏了十二个项目' },
      {
        ...{ kind: 'changed', row: '320100/sweep1', column: 'value', from: 60, to: 72 },
        reason: '漏了十二个项目',
      },
    ])
  })

  it('is shown what moves on by itself too, and the one reason of a duty at each of its cells', () => {
    const hazard = { area: '320100', number: '1', state: 'open' }
    expect(
      changedLines(
        sheets.supervised,
        { published: [hazard], gone: [] },
        [{ ...hazard, state: 'delisted' }],
        {},
      ),
    ).toEqual([
      { kind: 'changed', row: '320100/1', column: 'state', from: 'open', to: 'delisted', reason: undefined },
    ])
    const duty = { area: '320100', duty: 'D1', state: 'underWay', since: '2023-05-01' }
    const done = { ...duty, state: 'done', since: '2023-04-20' }
    const lines = changedLines(sheets.duties, { published: [duty], gone: [] }, [done], {
      '320100/D1|': '填错了',
    })
    expect(lines.map(({ column, reason }) => [column, reason])).toEqual([
      ['since', '填错了'],
      ['state', '填错了'],
    ])
  })

  it('is shown a row that comes back beside what it last was in public', () => {
    const gone = [{ area: '320100', indicator: 'found', value: 121, of: 121 }]
    const rows = [{ area: '320100', indicator: 'found', value: 5, of: 121 }]
    expect(
      changedLines(sheets.figures, { published: [], gone }, rows, { '320100/found|': '又核对了' }),
    ).toEqual([
      { kind: 'came', row: '320100/found', reason: '又核对了' },
      { kind: 'changed', row: '320100/found', column: 'value', from: 121, to: 5, reason: '又核对了' },
    ])
  })

  it('sees nothing of the kind before anything was published', () => {
    expect(changedLines(sheets.figures, { published: [], gone: [] }, published, {})).toEqual([])
  })
})
