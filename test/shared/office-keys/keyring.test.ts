import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { KeyringMember } from '../../../shared/office-keys/keyring.ts'
import {
  openKeyring,
  type SealedKeyring,
  sealKeyring,
  sealOlder,
} from '../../../shared/office-keys/seal-keyring.ts'
import { encryptTo, recipientOf } from '../../../shared/seal/age.ts'
import { identityFromBytes } from '../../../shared/seal/identity.ts'

const identity = (n: number) => identityFromBytes(new Uint8Array(32).fill(n))
const [first, second, third, zhang, li, recovery, operator] = [1, 2, 3, 11, 12, 21, 31].map(identity) as [
  ...string[],
] as [string, string, string, string, string, string, string]

async function member(sub: string, name: string, own: string): Promise<KeyringMember> {
  return { sub, name, recipient: await recipientOf(own) }
}

let keyring: SealedKeyring
beforeAll(async () => {
  keyring = await sealKeyring({
    office: '320115',
    revision: 7,
    newest: { keyVersion: 3, identity: third },
    older: [
      await sealOlder({ keyVersion: 1, identity: first }, second),
      await sealOlder({ keyVersion: 2, identity: second }, third),
    ],
    members: [await member('zhang', '张', zhang), await member('li', '李', li)],
    recovery: await recipientOf(recovery),
  })
})

describe('a keyring', () => {
  it('opens for each member and for recovery, down to the oldest version, and for nobody else', async () => {
    for (const holder of [zhang, li, recovery]) {
      const open = await openKeyring(keyring, holder)
      expect(open).toEqual([
        { keyVersion: 1, identity: first },
        { keyVersion: 2, identity: second },
        { keyVersion: 3, identity: third },
      ])
    }
    await expect(openKeyring(keyring, operator)).rejects.toMatchObject({ reason: 'wrongKey' })
    await expect(openKeyring(keyring, second)).rejects.toMatchObject({ reason: 'wrongKey' })
  })

  it('carries the HMAC of its versions and members under a key of its newest identity', async () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    const hashes = await Promise.all(
      [first, second, third, li, zhang].map(async (one) => hash(await recipientOf(one))),
    )
    const content = `{"members":[["li","李","${hashes[3]}"],["zhang","张","${hashes[4]}"]],"office":"320115","revision":7,"versions":[[1,"${hashes[0]}"],[2,"${hashes[1]}"],[3,"${hashes[2]}"]]}`
    const key = hkdfSync('sha256', new Uint8Array(32).fill(3), '', 'mingcha-keyring-2', 32)
    expect(keyring.mac).toBe(
      createHmac('sha256', Buffer.from(key)).update(`mingcha-keyring-2\n${content}`).digest('hex'),
    )
  })

  it('in which the operator changed anything of members or versions does not open', async () => {
    const theirs = await recipientOf(operator)
    const [zhangs, lis] = keyring.members
    if (!zhangs || !lis) throw new Error('two members')
    const changes: Partial<SealedKeyring>[] = [
      { members: [{ ...zhangs, recipient: theirs }, lis] },
      { members: [...keyring.members, { sub: 'wang', name: '王', recipient: theirs }] },
      { members: [zhangs] },
      {
        members: [
          { ...zhangs, name: '李' },
          { ...lis, name: '张' },
        ],
      },
      { office: '320114' },
      { revision: 6 },
      { older: keyring.older.slice(1) },
      { newest: { ...keyring.newest, keyVersion: 4 } },
      { newest: { ...keyring.newest, recipient: theirs } },
    ]
    for (const [n, change] of changes.entries())
      await expect(openKeyring({ ...keyring, ...change }, zhang), String(n)).rejects.toMatchObject({
        reason: 'altered',
      })
  })

  it('of which an older version was exchanged does not open', async () => {
    const [oldest, next] = keyring.older
    if (!oldest || !next) throw new Error('two versions')
    const forged = { ...oldest, sealed: await encryptTo([await recipientOf(second)], operator) }
    await expect(openKeyring({ ...keyring, older: [forged, next] }, zhang)).rejects.toMatchObject({
      reason: 'altered',
    })
  })
})
