import { describe, expect, it } from 'vitest'
import { hasOpened, isReadBy } from '../../../shared/tip/opened.ts'
import type { Tip } from '../../../shared/tip/tip.ts'

const messages = ['a', 'b', 'c'].map((id) => ({ id })) as unknown as Tip['messages']
const disputed = (message: string) =>
  [{ kind: 'answered', subject: 'disputed', message }] as unknown as Tip['history']
const tip = (history: Tip['history'] = []) => ({ office: '320115', history, messages })
const seen = (sub: string, count: number, office = '320115') => ({ sub, office, messages: count })

describe('whether somebody may decide by what was opened', () => {
  it('an opening of the office will do while nothing was disputed, one of another office never', () => {
    expect(isReadBy(tip(), [seen('other', 0)], 'me')).toBe(true)
    expect(isReadBy(tip(), [seen('me', 3, '320100')], 'me')).toBe(false)
    expect(isReadBy(tip(disputed('b')), [seen('me', 3, '320100')], 'me')).toBe(false)
  })

  it('after a dispute only one’s own, with the dispute handed out', () => {
    expect(isReadBy(tip(disputed('b')), [seen('other', 3)], 'me')).toBe(false)
    expect(isReadBy(tip(disputed('b')), [seen('me', 1)], 'me')).toBe(false)
    expect(isReadBy(tip(disputed('b')), [seen('me', 2)], 'me')).toBe(true)
  })

  it('a dispute whose message is not there takes all that is, and one at least', () => {
    expect(hasOpened(tip(disputed('x')), [seen('me', 2)], 'me')).toBe(false)
    expect(hasOpened(tip(disputed('x')), [seen('me', 3)], 'me')).toBe(true)
    expect(hasOpened({ ...tip(disputed('x')), messages: [] }, [seen('me', 0)], 'me')).toBe(false)
  })
})
