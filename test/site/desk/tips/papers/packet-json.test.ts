import { expect, it } from 'vitest'
import { tipNumber } from '../../../../../shared/tip/tip-number.ts'
import { dayInShanghai } from '../../../../../shared/value/day.ts'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import { packetJson } from '../../../../../site/desk/tips/papers/packet-json.tsx'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const tip = queuedTip({ id: 'Q'.repeat(22) })
const content = { kind: 'copy', place: '示例路', text: '第一行\n第二行' } as const
const packet = { tip, content, number: 'abcdefgh', office: '320115' }

it('a forwarding copy for a machine has what stands outside, and each photo’s hash', () => {
  // SHA-256 of the three bytes "abc", as FIPS 180-4 gives it.
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(JSON.parse(packetJson(packet, [new TextEncoder().encode('abc')], wordsOf('zh')))).toMatchObject({
    ...{
      packet: 'abcdefgh',
      tip: tipNumber(tip, 'zh'),
      day: dayInShanghai(new Date()),
      place: '示例路',
      text: '第一行\n第二行',
    },
    topic: { id: 'PIT-01' },
    division: { code: '320115', name: '南京市江宁区' },
    photos: [{ bytes: 3, sha256: abc }],
  })
})

it('does not hold the tip’s id', () => {
  expect(packetJson(packet, [], wordsOf('zh'))).not.toContain(tip.id)
})
