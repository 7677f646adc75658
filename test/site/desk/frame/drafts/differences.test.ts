import { expect, it } from 'vitest'
import { differences } from '../../../../../site/desk/frame/drafts/differences.ts'

it('two texts of a draft are put beside each other where they differ, box by box', () => {
  const mine = { title: '甲', problems: ['一', '二'], day: '' }
  const theirs = { title: '甲', problems: ['一', '三', '四'], day: '', fine: 3 }
  expect(differences(mine, theirs)).toEqual([
    { path: ['problems', '1'], mine: '二', theirs: '三' },
    { path: ['problems', '2'], mine: '', theirs: '四' },
    { path: ['fine'], mine: '', theirs: '3' },
  ])
  expect(differences('甲写的', '乙写的')).toEqual([{ path: [], mine: '甲写的', theirs: '乙写的' }])
  expect(differences(mine, mine)).toEqual([])
})
