import { describe, expect, it } from 'vitest'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { codesPutRight, fairnessWith, repliesWith } from '../../../shared/case/codes-put-right.ts'
import { type Fairness, noFairness } from '../../../shared/case/fairness.ts'
import { earlyNotice } from '../../../shared/case/review-checks.ts'
import { caseContent } from '../../fixtures/case.ts'

const [one, two, three] = ['913201000000000001', '913201000000000002', '913201000000000003']
const text = (...firms: [name: string, creditCode: string][]): CaseContent => ({
  ...caseContent,
  firms: firms.map(([name, creditCode]) => ({ role: 'contractor', name, creditCode })),
})
const [x, y] = ['宏远建设（南京）有限公司', '江苏天目建设有限公司']
const standing = text([x, one])
const fairness: Fairness = {
  ...noFairness,
  noticedOn: '2026-11-02',
  noticed: [one],
  waived: '示例：不用',
  waivedFor: [one],
}

describe('a firm is the same when its code alone is put right', () => {
  it.each<[string, CaseContent, CaseContent, [string, string][]]>([
    ['its code', standing, text([x, two]), [[one, two]]],
    ['its code, and its brackets', standing, text(['宏远建设(南京)有限公司', two]), [[one, two]]],
    ['beside another', text([x, one], [y, three]), text([y, three], [x, two]), [[one, two]]],
    ['two that were typed crosswise', text([x, two], [y, one]), text([x, one], [y, two]), []],
    ['its name alone', standing, text([y, one]), []],
    ['its name and its code', standing, text([y, two]), []],
    ['of two that are called the same', text([x, one], [x, three]), text([x, two]), []],
    ['as one of two of its name', standing, text([x, two], [x, three]), []],
    ['while it is listed as before too', standing, text([x, one], [x, two]), []],
    ['to the code of another that stood there', text([x, one], [y, two]), text([x, two]), []],
    ['under another name as well', standing, text([x, two], [y, two]), []],
  ])('%s', (_, before, content, codes) => {
    expect([...codesPutRight({ standing: before, content })]).toEqual(codes)
  })

  it('and not in a draft', () => {
    expect([...codesPutRight({ content: text([x, two]) })]).toEqual([])
  })
})

it('what a firm was told, and why it was not, is with it after each save', () => {
  const walk = (...contents: CaseContent[]) => {
    let state = { content: standing, standing, fairness }
    return contents.map((content) => {
      state = { ...state, content, fairness: fairnessWith(state, content) }
      expect(state.fairness.waivedFor).toEqual(state.fairness.noticed)
      return state.fairness.noticed
    })
  }
  expect(walk(text([x, two]), text([x, three]), standing)).toEqual([[two], [three], [one]])
  // Code by code and name by name it becomes another firm's by no way.
  expect(walk(text([x, two]), text([y, two]))).toEqual([[two], [one]])
  expect(walk(text([y, one]), text([y, two]))).toEqual([[one], [one]])
  expect(walk(text([y, one]), text([y, one], [x, two]))).toEqual([[one], []])
  // A save of before did not know it.
  const content = text([x, two])
  expect(fairnessWith({ standing, content, fairness }, content).noticed).toEqual([two])
})

it('stays with neither where codes or names were typed crosswise, until it is said anew', () => {
  const crossed = text([x, two], [y, one])
  const told = { content: crossed, standing: crossed, fairness: { ...fairness, noticed: [one] } }
  const swapped = text([x, one], [y, two])
  expect(fairnessWith(told, swapped)).toMatchObject({ noticed: [], waivedFor: [] })
  const reply = { day: '2026-11-20', text: '示例：我们整改了。' }
  expect(repliesWith(told, { ...swapped, replies: [{ ...reply, firm: two }] }).replies).toEqual([reply])
  const since = { ...told, content: swapped, fairness: { ...fairness, noticed: [two] } }
  expect(fairnessWith(since, { ...swapped, basics: '示例：又改了一处。' }).noticed).toEqual([two])
  // One that was told under the code of another, and that one beside it now.
  const under = text([x, two])
  const one2 = { content: under, standing: under, fairness: { ...fairness, noticed: [two] } }
  expect(fairnessWith(one2, text([x, one], [y, two])).noticed).toEqual([])
  const standingFairness = { ...noFairness, noticedOn: '2026-11-02', noticed: [one] }
  const read = { content: swapped, standing: crossed, standingFairness, fairness: standingFairness }
  const history = [{ step: 'correct', day: '2026-11-20' }]
  expect(earlyNotice({ ...read, history } as never)).toEqual({
    noticedOn: '2026-11-02',
    begunOn: '2026-11-20',
  })
})

it('its reply stays with it', () => {
  const replies = [{ firm: one, day: '2026-11-20', text: '示例：没有异议。' }]
  const moved = repliesWith({ content: standing, standing }, { ...text([x, two]), replies })
  expect(moved.replies).toEqual([{ ...replies[0], firm: two }])
  expect(repliesWith({ content: standing, standing }, { ...text([y, two]), replies }).replies).toEqual(
    replies,
  )
  const anybody = [{ day: '2026-11-20', text: '示例：没有异议。' }]
  expect(
    repliesWith({ content: standing, standing }, { ...text([x, two]), replies: anybody }).replies,
  ).toEqual(anybody)
})

it('a letter that it had before is none of the correction, and nobody need see it again', () => {
  const event = { n: 1, day: '2026-11-20', by: 'a', name: '甲' }
  const seen = (content: CaseContent) =>
    earlyNotice({
      ...{ content, standing, fairness, standingFairness: fairness },
      history: [{ ...event, step: 'correct' as const }],
    })
  expect(seen(text([x, two]))).toBeUndefined()
  expect(seen(text([y, two]))).toEqual({ noticedOn: '2026-11-02', begunOn: '2026-11-20' })
})
