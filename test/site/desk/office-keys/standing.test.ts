import { expect, it } from 'vitest'
import { goneMembers, holdingOf, withKey } from '../../../../site/desk/office-keys/standing.ts'

const lead = { sub: 'lead', name: '甲', recipient: 'age1lead' }
const handler = { sub: 'handler', name: '乙', recipient: 'age1handler' }
const newcomer = { sub: 'new', name: '丙' }
const left = { sub: 'left', name: '丁', recipient: 'age1left' }

it.each([
  ['a member with the key that it was sealed to opens it', lead, 'opens'],
  ['one who made another key since must be let in again', { ...lead, recipient: 'age1other' }, 'changed'],
  ['one who has a key and is no member waits', handler, 'waits'],
  ['one without a key of their own can be sealed nothing', newcomer, 'none'],
] as const)('%s', (_, person, holding) => {
  expect(holdingOf(person, [lead, left])).toBe(holding)
})

it('who works here no more is named, not who has another key now', () => {
  expect(goneMembers([lead, left], [{ ...lead, recipient: 'age1other' }, handler])).toEqual([left])
})

it('only people whose key is known can be let in', () => {
  expect(withKey([lead, newcomer])).toEqual([lead])
})
