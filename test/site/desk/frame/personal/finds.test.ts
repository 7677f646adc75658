import { expect, it } from 'vitest'
import { findPersonal } from '../../../../../shared/personal-data/find-personal.ts'
import {
  type Decisions,
  findsOf,
  keyOf,
  piecesOf,
  placesOf,
} from '../../../../../site/desk/frame/personal/finds.ts'
import { readings } from '../../../../../site/desk/frame/personal/guard-mode.ts'

const read = (texts: Record<string, string>, decisions: Decisions = new Map()) =>
  findsOf(findPersonal(Object.entries(texts)), texts, decisions)

it('finds are counted over all fields, each with the characters as they were typed', () => {
  const finds = read({ place: '王经理带路', text: '举报人王小明，打１３８００１３８０００' })
  expect(finds.map(({ n, field, kind, found }) => [n, field, kind, found])).toEqual([
    [1, 'place', 'name', '王'],
    [2, 'text', 'name', '王小明'],
    [3, 'text', 'mobile', '１３８００１３８０００'],
  ])
})

it('what was kept stays decided wherever it stands, and nothing else with it', () => {
  const kept = { kind: 'mobile', reason: 'official' } as const
  const decisions = new Map([[keyOf({ kind: 'mobile', found: '13800138000' }), kept]])
  const finds = read({ text: '改了字：13800138000，还有13900139000' }, decisions)
  expect(finds.map((one) => one.kept)).toEqual([kept, undefined])
})

it('a find can be blacked out, and said roughly where that makes sense', () => {
  expect(placesOf({ kind: 'name', found: '王小明' })).toEqual(['某某', '王某'])
  expect(placesOf({ kind: 'mobile', found: '13800138000' })).toEqual(['＊＊＊'])
})

it('the text is shown again with its finds marked, long stretches shortened', () => {
  const text = `${'前'.repeat(30)}举报人王小明，${'中'.repeat(60)}打13800138000。${'后'.repeat(30)}`
  const pieces = piecesOf(text, read({ text }))
  expect(pieces.map((one) => one.text)).toEqual([
    `……${'前'.repeat(21)}举报人`,
    '王小明',
    `，${'中'.repeat(23)}……${'中'.repeat(23)}打`,
    '13800138000',
    `。${'后'.repeat(23)}……`,
  ])
  expect(pieces.map(({ find }) => find?.n)).toEqual([undefined, 1, undefined, 2, undefined])
})

it('nothing is left out of a short text', () => {
  const text = '坑边：举报人王小明说，打13800138000。'
  const pieces = piecesOf(text, read({ text }))
  expect(pieces.map((one) => one.text).join('')).toBe(text)
})

it('of what becomes public, what is certain has to go, whatever was decided', () => {
  const kept = { kind: 'mobile', reason: 'official' } as const
  const decisions = new Map([[keyOf({ kind: 'mobile', found: '13800138000' }), kept]])
  const texts = { text: '13800138000' }
  const [find] = findsOf(findPersonal(Object.entries(texts)), texts, decisions, readings.publish)
  expect(find?.kept).toBeUndefined()
  expect(find?.mayStay).toBe(false)
})
