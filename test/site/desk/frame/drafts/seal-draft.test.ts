import { base64 } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { encryptTo, generateIdentity, recipientOf } from '../../../../../shared/seal/age.ts'
import { Id } from '../../../../../shared/value/id.ts'
import { draftKeyOf } from '../../../../../site/desk/frame/drafts/seal-draft.ts'
import { findTraces } from '../../../../privacy/traces.ts'

const member = await generateIdentity()
const key = draftKeyOf(member)
const name = 'tip/AAAAAAAAAAAAAAAAAAAAAA/reply'

describe('a sealed draft', () => {
  it('opens for the member alone, under its own name alone', async () => {
    const sealed = (await key.seal(name, { text: '示例' })) ?? ''
    expect(await key.open(name, sealed)).toEqual({ text: '示例' })
    await expect(key.open('tip/AAAAAAAAAAAAAAAAAAAAAA/record/copy', sealed)).rejects.toThrow('altered')
    const other = draftKeyOf(await generateIdentity())
    await expect(other.open(name, sealed)).rejects.toThrow('wrongKey')
  })

  it('that somebody else sealed to the member is not opened: the server puts no words into anybody’s mouth', async () => {
    const text = JSON.stringify({ text: '别人写的' })
    const plain = { label: 'mingcha-draft-1', name, text, proof: '0'.repeat(64) }
    const forged = base64.encode(await encryptTo([await recipientOf(member)], JSON.stringify(plain)))
    await expect(key.open(name, forged)).rejects.toThrow('altered')
  })

  it('shows nothing of words or name, and its length is one of few', async () => {
    const canary = 'CANARY 9913 word of the office'
    const sealed = (await key.seal(name, canary)) ?? ''
    const seen = new Map([['file', base64.decode(sealed)]])
    expect(
      findTraces(
        [
          { name: 'words', text: canary },
          { name: 'name', text: name },
        ],
        seen,
      ),
    ).toEqual([])
    const lengths = await Promise.all(
      ['', 'a', 'a'.repeat(3500), 'a'.repeat(4200), 'a'.repeat(7000)].map(
        async (text) => base64.decode((await key.seal(name, text)) ?? '').length,
      ),
    )
    expect(new Set(lengths.slice(0, 3)).size).toBe(1)
    expect(new Set(lengths).size).toBe(2)
    expect(await key.seal(name, 'a'.repeat(140_000))).toBeUndefined()
  })

  it('stands under an id that only the member can make from the name', async () => {
    expect(Id.safeParse(key.idOf(name)).success).toBe(true)
    expect(draftKeyOf(member).idOf(name)).toBe(key.idOf(name))
    const others = [key.idOf(`${name}x`), draftKeyOf(await generateIdentity()).idOf(name)]
    expect(others).not.toContain(key.idOf(name))
  })
})
