import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { labelOf, valueLabel } from '../../../../site/desk/campaigns/box-fields.tsx'
import * as boxes from '../../../../site/desk/campaigns/boxes.ts'
import { type Box, readBox, typedText, valueAt, withValue } from '../../../../site/desk/campaigns/boxes.ts'
import {
  campaignEntryOf,
  campaignOfFile,
  campaignToSend,
  emptyCampaign,
  newMember,
  placeOf,
  unsaved,
  wrongIn,
} from '../../../../site/desk/campaigns/campaign-entry.ts'
import { smallCampaign } from '../../../fixtures/small-campaign.ts'

describe('a campaign that is being written', () => {
  it('begins with what stands, over the revision that was read', () => {
    const entry = campaignEntryOf(unsaved('2027-01-01', campaign, 3))
    expect([entry.version, entry.revision, entry.why]).toEqual([3, 0, ''])
    expect(campaignToSend(entry.campaign)).toEqual(campaign)
  })

  it('may be anything meanwhile, and says what is wrong where', () => {
    const typed = withValue({ ...smallCampaign() }, 'settings.dueDay', '五号')
    expect(wrongIn(typed)).toEqual([{ field: 'settings.dueDay', code: 'shape' }])
    expect(campaignToSend(typed)).toBeUndefined()
    const [first, second] = smallCampaign().duties
    const moved = { ...smallCampaign(), duties: [{ ...first, clause: '九' }, second] }
    expect(wrongIn(moved)).toEqual([{ field: 'duties.0.clause', code: 'unknownClause' }])
    expect(placeOf({ field: 'duties.0.clause', code: 'unknownClause' }, moved)).toEqual({
      ...{ list: 'duties', id: 'A-1', path: 'clause' },
    })
    expect(placeOf({ field: 'settings.dueDay', code: 'shape' }, moved)).toEqual({ path: 'settings.dueDay' })
  })

  it('from nothing is wrong in its empty boxes alone, and none of its shape', () => {
    const fields = wrongIn(emptyCampaign('new', '2027-01-01')).map(({ field }) => field)
    expect(fields).toContain('zh')
    expect(fields).not.toContain('settings.stopWork.from')
  })

  it('blank lines of a list are none when it is sent', () => {
    const typed = { ...smallCampaign(), basis: ['甲', ' ', '乙 '] }
    expect(campaignToSend(typed)?.basis).toEqual(['甲', '乙'])
  })

  it('can come whole from a file, and only a JSON object is one', () => {
    expect(campaignOfFile(JSON.stringify(smallCampaign()))).toEqual(smallCampaign())
    for (const text of ['', '[]', '3', 'null', '{']) expect(campaignOfFile(text)).toBeUndefined()
  })

  it('a new member has an id that is free', () => {
    expect(newMember('duties', [{ id: 'N2' }], { clause: '一' })).toMatchObject({ id: 'N3', clause: '一' })
  })
})

describe('boxes', () => {
  it('read and write at a path, and leave nothing empty behind', () => {
    const one = { a: { b: 1 }, c: 2 }
    expect(valueAt(one, 'a.b')).toBe(1)
    expect(valueAt(one, 'c.d')).toBeUndefined()
    expect(withValue(one, 'a.b', 3)).toEqual({ a: { b: 3 }, c: 2 })
    expect(withValue(one, 'a.b', undefined)).toEqual({ c: 2 })
    expect(Object.keys(withValue(one, 'a.b', 3))).toEqual(['a', 'c'])
  })

  it('take numbers, lists and what is optional; what is no number yet stays as typed', () => {
    expect(readBox({ kind: 'number' }, ' 12 ')).toBe(12)
    expect(readBox({ kind: 'number' }, '12月')).toBe('12月')
    expect(readBox({ kind: 'lines' }, 'a\n')).toEqual(['a', ''])
    expect(readBox({ kind: 'line', optional: true }, ' ')).toBeUndefined()
    expect(readBox({ kind: 'line' }, '')).toBe('')
    expect(typedText(['a', 'b'])).toBe('a\nb')
    expect(typedText(null)).toBe('')
  })
})

it('every box and every choice has its words', () => {
  const all = Object.values(boxes).filter((one): one is (typeof boxes)['dutyBoxes'] => Array.isArray(one))
  const each = all.flat() as Box[]
  expect(each.length).toBeGreaterThan(50)
  expect(each.filter(({ label }) => labelOf(label) !== `campaign.box.${label}`)).toEqual([])
  const values = each.flatMap(({ values = [] }) => values)
  expect(values.filter((one) => valueLabel(one) !== `campaign.value.${one}`)).toEqual([])
})

it('a field is called as its box is, one within a list of measures too', () => {
  const called = (part: Parameters<typeof boxes.boxAt>[0], path: string) => boxes.boxAt(part, path)?.label
  expect(called('head', 'settings.dueDay')).toBe('dueDay')
  expect(called('head', 'basis')).toBe('basis')
  expect(called('duties', 'due.zh')).toBe('due')
  expect(called('duties', 'measures.2.unit')).toBe('unit')
  expect(called('duties', 'measures.0.by.sheet')).toBe('by')
  expect(called('indicators', 'level')).toBe('reports')
  expect(called('phases', 'none')).toBeUndefined()
})

it('every field of a campaign has a box, but for lists of their own', () => {
  const paths = (of: unknown, at = ''): string[] =>
    typeof of === 'object' && of !== null && !Array.isArray(of)
      ? Object.entries(of).flatMap(([name, one]) => paths(one, at === '' ? name : `${at}.${name}`))
      : [at]
  const boxed = (list: readonly Box[]) => new Set(list.map(({ path }) => path))
  const [phase] = campaign.phases
  expect(paths(phase).filter((one) => !boxed(boxes.phaseBoxes).has(one))).toEqual([])
  const duty = campaign.duties.flatMap((one) => paths(one))
  expect([...new Set(duty)].filter((one) => !boxed(boxes.dutyBoxes).has(one))).toEqual(['measures'])
  const indicator = campaign.indicators.flatMap((one) => paths(one))
  expect([...new Set(indicator)].filter((one) => !boxed(boxes.indicatorBoxes).has(one))).toEqual([])
  expect(paths({ settings: campaign.settings }).filter((one) => !boxed(boxes.settingBoxes).has(one))).toEqual(
    [],
  )
})
