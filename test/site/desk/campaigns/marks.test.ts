import { describe, expect, it } from 'vitest'
import {
  fieldNow,
  isEmptyAt,
  marksIn,
  memberAt,
  partOf,
  saidAt,
  stillKept,
} from '../../../../site/desk/campaigns/marks.ts'
import { smallCampaign } from '../../../fixtures/small-campaign.ts'

describe('a field at fault', () => {
  it.each([
    ['zh', 'head'],
    ['phases', 'head'],
    ['phases.1.to', 'head'],
    ['clauses.0.id', 'duties'],
    ['duties', 'duties'],
    ['duties.3.areaCodes', 'duties'],
    ['indicators.3.since', 'indicators'],
    ['settings.dueDay', 'settings'],
    ['sheets', 'settings'],
    ['actors.省厅', 'settings'],
  ])('%s is written in the part %s', (field, part) => {
    expect(partOf(field)).toBe(part)
  })

  it('that says nothing yet is told apart from one that says something wrong', () => {
    const typed = { zh: '', about: { zh: '示例' }, phases: [] }
    expect(['zh', 'en', 'phases', 'about.zh'].map((field) => isEmptyAt(typed, field))).toEqual([
      ...[true, true, true, false],
    ])
  })

  it('belongs to a member of a list, or to none', () => {
    expect(memberAt('duties.3.due.days')).toEqual({ list: 'duties', n: 3 })
    for (const field of ['duties', 'sheets.3', 'settings.dueDay']) expect(memberAt(field)).toBeUndefined()
  })

  it('is said at its box or at what holds it, in its own member alone', () => {
    const marks = [
      { field: 'duties.1.due.days.0', says: '甲' },
      { field: 'duties.11.level', says: '乙' },
    ]
    expect(marksIn(marks, 'duties.1')).toEqual([{ field: 'due.days.0', says: '甲' }])
    expect(saidAt(marksIn(marks, 'duties.1'), 'due.days')).toBe('甲')
    expect(saidAt(marksIn(marks, 'duties.1'), 'due.zh')).toBeUndefined()
  })

  it('that was refused is found by its id where members came or went since', () => {
    const one = smallCampaign()
    const fault = { field: 'duties.1.level', code: 'dutyAreas', of: 'A-2' } as const
    expect(fieldNow(fault, one)).toBe('duties.1.level')
    expect(fieldNow(fault, { ...one, duties: one.duties.slice(1) })).toBe('duties.0.level')
    expect(fieldNow(fault, { ...one, duties: one.duties.slice(0, 1) })).toBe('duties')
    expect(fieldNow({ field: 'settings.dueDay', of: '5' }, one)).toBe('settings.dueDay')
  })

  it('that was refused is marked until it is written otherwise', () => {
    const sent = smallCampaign()
    const kept = [
      { field: 'settings.dueDay', code: 'dueDay', of: '5' },
      { field: 'duties.1.level', code: 'dutyAreas', of: 'A-2' },
    ] as const
    const typed = { ...sent, settings: { ...sent.settings, dueDay: 28 } }
    expect(stillKept(kept, sent, sent)).toEqual(kept)
    expect(stillKept(kept, sent, typed)).toEqual([kept[1]])
  })
})
