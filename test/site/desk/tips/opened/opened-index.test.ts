import { describe, expect, it } from 'vitest'
import type { TipDetail } from '../../../../../shared/contract/tips.ts'
import type { Envelope } from '../../../../../shared/tip/envelope.ts'
import {
  type OpenedIndex,
  possibleDuplicates,
  searchOpened,
  withOpened,
  withSeen,
} from '../../../../../site/desk/tips/opened/opened-index.ts'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

function letter(tip: string, site: string, more: Partial<Envelope['report']> = {}): Envelope {
  const { facts, routing } = queuedTip()
  const report = { site, address: '', permit: '', narrative: '坡顶堆土', ...more }
  return { suite: 'mingcha-seal-2', tip, facts, routing, report, files: [] }
}
const open = (...letters: Envelope[]): OpenedIndex => letters.reduce(withOpened, new Map())

const index = open(
  letter('a', '示例花园三期', { address: '示例路 1 号' }),
  letter('b', '另一工地', { permit: 'ＡＢ-12', narrative: '塔吊 异响' }),
)

describe('searching what was opened here', () => {
  it.each([
    ['a word of the site', '花园', ['a']],
    ['a word of the letter', '异响', ['b']],
    ['two words that both stand in it, wherever', '堆土 示例路', ['a']],
    ['two words that stand in two letters', '花园 异响', []],
    ['a permit in other letters and case', 'ab-12', ['b']],
    ['words that were written together or apart', '示例路1号', ['a']],
    ['nothing finds all', '  ', ['a', 'b']],
  ])('%s', (_, search, found) => {
    expect(searchOpened(index, search)).toEqual(found)
  })

  it('finds the newest text of a letter that was opened again', () => {
    const again = withOpened(index, letter('a', '改名花园'))
    expect(searchOpened(again, '改名')).toEqual(['a'])
    expect(searchOpened(again, '三期')).toEqual([])
  })
})

describe('letters that may be about the same', () => {
  it('have the same permit, whatever the site is called', () => {
    const same = open(letter('a', '甲', { permit: 'x1' }), letter('b', '乙丙丁', { permit: 'X1' }))
    expect(possibleDuplicates(same, 'a')).toEqual(['b'])
  })

  it('or a name that is nearly the same: at least six of ten pairs of characters', () => {
    // 示例花园三期 has five pairs, 示例花园二期 shares three of five: 2*3/10 is 0.6.
    const near = open(letter('a', '示例花园三期'), letter('b', '示例花园二期'), letter('c', '示例工地二期'))
    expect(possibleDuplicates(near, 'a')).toEqual(['b'])
  })

  it('leave out what was merged into this one, and not what was merged into another', () => {
    const near = open(letter('a', '示例花园三期'), letter('b', '示例花园三期'), letter('c', '示例花园三期'))
    const merged = (id: string, into: string) => {
      const history = [{ kind: 'step', step: 'merge', subject: into }] as unknown as TipDetail['history']
      return queuedTip({ id, state: 'merged', history })
    }
    const seen = [merged('b', 'a'), merged('c', 'x'), queuedTip({ id: 'z' })].reduce<OpenedIndex>(
      (known, tip) => withSeen(known, tip),
      near,
    )
    expect(possibleDuplicates(seen, 'a')).toEqual(['c'])
    expect(seen.has('z')).toBe(false)
  })

  it('are none for two without permit and name, or for one that was not opened', () => {
    const empty = open(letter('a', ''), letter('b', ''))
    expect(possibleDuplicates(empty, 'a')).toEqual([])
    expect(possibleDuplicates(empty, 'z')).toEqual([])
  })
})
