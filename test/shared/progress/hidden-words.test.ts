import { describe, expect, it } from 'vitest'
import {
  HiddenWords,
  type Hiding,
  hidingsOf,
  namedBy,
  withoutHidden,
} from '../../../shared/progress/hidden-words.ts'
import { shownEdition } from '../../../shared/progress/names-over.ts'
import { newlyTold } from '../../../shared/progress/newly-told.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { newFirm } from '../../fixtures/newsroom.ts'

const { supervised, 'stop-work': stopWork, bodies } = sheets
const hiding = (words: string[], more: Partial<Hiding> = {}): Hiding => ({
  ...{ n: 1, words, reason: 'personal', on: '2026-02-01' },
  ...more,
})
const row = {
  area: '320100',
  number: '赵1',
  project: '示例工程',
  hazard: '示例：赵1号楼没有连墙件',
  state: 'open',
}
const revision = {
  ...{ edition: 2, day: '2026-01-20', row: '320100/赵1', column: 'hazard' },
  ...{ from: '示例：赵一号楼漏水', to: '示例：赵1号楼没有连墙件', reason: '示例：赵1号楼写错' },
}

describe('hidden words', () => {
  it('leave cells, revisions and reasons, and are counted by who asked; what names a row stays', () => {
    const said = { rows: [row], revisions: [revision] }
    const shown = shownEdition(supervised, said, undefined, [
      hiding(['赵1号楼']),
      hiding(['连墙件'], { n: 2, reason: 'other', on: '2026-03-01' }),
    ])
    expect(shown.rows).toEqual([{ ...row, hazard: '示例：〔已隐去〕没有〔已隐去〕' }])
    expect(shown.revisions).toEqual([
      {
        ...revision,
        ...{
          from: '示例：〔已隐去〕漏水',
          to: '示例：〔已隐去〕没有〔已隐去〕',
          reason: '示例：〔已隐去〕写错',
        },
      },
    ])
    expect(shown).toMatchObject({
      hidden: [
        { on: '2026-02-01', reason: 'personal', places: 4 },
        { on: '2026-03-01', reason: 'other', places: 2 },
      ],
    })
    expect(namedBy(supervised, said, ['赵1'])).toBe(1)
    expect(namedBy(bodies, { rows: [{ area: '320100', name: '示例站' }], revisions: [] }, ['示例'])).toBe(1)
  })

  it('that an edition does not say leave no mark on it', () => {
    const said = { rows: [row], revisions: [] }
    expect(shownEdition(supervised, said, undefined, [hiding(['别处的字'])])).toEqual(said)
    expect(withoutHidden(supervised, said, [])).toEqual({ edition: said, places: [] })
  })

  it('leave beside names that are over: as they stood with the name in them, and as they stand without it', () => {
    const firm = newFirm()
    const over = { on: '2026-02-01', rows: [`320100/${firm.creditCode}`] }
    const reply = `示例：${firm.name}的塔吊队长说已改好`
    const one = { area: '320100', creditCode: firm.creditCode, firm: firm.name, notices: 1, sites: 2 }
    const other = { ...one, creditCode: newFirm().creditCode, firm: newFirm().name, reply }
    const said = { rows: [one, other], revisions: [] }
    const shownWith = (words: string) => JSON.stringify(shownEdition(stopWork, said, over, [hiding([words])]))
    for (const words of [`${firm.name}的塔吊队长`, '某企业的塔吊队长', '塔吊队长']) {
      expect(shownWith(words)).not.toContain('塔吊队长')
      expect(shownWith(words)).not.toContain(firm.name)
      expect(shownWith(words)).toContain('〔已隐去〕')
    }
    // A firm whose name is hidden whole is still found by it in other texts, and the mark is no name.
    const whole = shownWith(firm.name)
    expect(whole).not.toContain(firm.name)
    expect(whole).toContain('〔已隐去〕的塔吊队长')
  })

  it('are those that two people decided', () => {
    const by = { day: '2026-02-01', by: 'a', name: '示例' }
    const requests = [
      {
        n: 1,
        words: ['甲乙'],
        reason: 'victim' as const,
        asked: by,
        confirmed: { ...by, day: '2026-02-02' },
      },
      { n: 2, words: [], reason: 'other' as const, asked: by, declined: by },
      { n: 3, words: ['丙丁'], reason: 'other' as const, asked: by },
    ]
    const of = { campaign: '2023', sheet: 'bodies' as const, period: 'always' as const, version: 3 }
    expect(hidingsOf(HiddenWords.parse({ ...of, requests }))).toEqual([
      { n: 1, words: ['甲乙'], reason: 'victim', on: '2026-02-02' },
    ])
    expect(hidingsOf(undefined)).toEqual([])
  })
})

describe('what an edition is the first to tell', () => {
  const phone = '示例：电话13812345678'
  const told = (rows: object[], revisions: object[] = [], before: object[] = [], hidden: string[] = []) =>
    [
      ...newlyTold(supervised, { edition: 2, rows, revisions } as Parameters<typeof newlyTold>[1], {
        ...{ rows: before as (typeof row)[], hidden },
      }),
    ]
      .flat()
      .map(({ key, of }) => `${of} ${key}`)

  it('is a cell that is another than it was, or a reason of its own, and nothing that is public', () => {
    const telling = { ...row, hazard: phone }
    expect(told([telling])).toEqual(['cell 320100/赵1|hazard'])
    expect(told([telling], [], [row])).toEqual(['cell 320100/赵1|hazard'])
    expect(told([telling], [], [telling])).toEqual([])
    expect(told([{ ...telling, project: '别的工程' }], [], [telling])).toEqual([])
    expect(told([], [{ ...revision, reason: phone }])).toEqual(['reason 320100/赵1|hazard'])
    expect(told([], [{ ...revision, edition: 1, reason: phone }])).toEqual([])
    expect(told([], [{ ...revision, from: phone }])).toEqual([])
  })

  it('is what says hidden words again, in a cell, a reason or what names a new row', () => {
    expect(told([row], [], [], ['连-墙件'])).toEqual(['cell 320100/赵1|hazard'])
    expect(told([row], [], [row], ['连墙件'])).toEqual([])
    expect(told([], [revision], [], ['写错'])).toEqual(['reason 320100/赵1|hazard'])
    expect(told([row], [], [], ['赵 1'])).toContain('cell 320100/赵1|number')
  })
})
