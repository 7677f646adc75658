import { describe, expect, it } from 'vitest'
import type { Need, Step } from '../../../../../shared/lifecycle/steps.ts'
import {
  emptyEntry,
  missingNeeds,
  type StepEntry,
  stepRequest,
} from '../../../../../site/desk/tips/steps/step-needs.ts'

const entry = (part: Partial<StepEntry>): StepEntry => ({ ...emptyEntry, ...part })

describe('what a step still needs', () => {
  it.each<[string, Step, Partial<StepEntry>, Need[]]>([
    ['accepting needs nothing', 'accept', {}, []],
    ['declining a reason', 'decline', {}, ['reason']],
    ['a reason of one character is none', 'decline', { reason: '不' }, ['reason']],
    ['a reason of two characters is one', 'decline', { reason: '不归' }, []],
    ['two characters that are no letters count as two', 'decline', { reason: '𠮷𠮷' }, []],
    ['a document needs number and day', 'rectify', { number: '1号' }, ['document']],
    ['a document is whole', 'rectify', { number: '1号', day: '2026-11-02' }, []],
    [
      'passing on needs a listed reason with own words, and an office',
      'transfer',
      { reason: 'follow.reason.transfer.place' },
      ['reason', 'target'],
    ],
    [
      'passing on is ready',
      'transfer',
      { reason: 'follow.reason.transfer.place', words: '不在辖区', target: '320102' },
      [],
    ],
    ['referring needs an agency', 'refer', { reason: '归消防' }, ['body']],
  ])('%s', (_, step, part, missing) => {
    expect(missingNeeds(step, entry(part))).toEqual(missing)
  })
})

it('a step takes what it needs from what was typed, and nothing else', () => {
  const typed = entry({
    reason: ' 归消防 ',
    body: 'FIRE',
    target: '320102',
    number: '1',
    mergeInto: 'x',
    words: ' ',
  })
  expect(stepRequest('refer', 4, typed)).toEqual({
    step: 'refer',
    version: 4,
    reason: '归消防',
    body: 'FIRE',
  })
  expect(stepRequest('accept', 4, typed)).toEqual({ step: 'accept', version: 4 })
  expect(stepRequest('rectify', 4, entry({ number: ' 1号 ', day: '2026-11-02' }))).toEqual({
    ...{ step: 'rectify', version: 4, document: { number: '1号', day: '2026-11-02' } },
  })
})
