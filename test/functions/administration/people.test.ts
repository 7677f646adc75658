import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFirstRecords } from '../../../cdk/operate/first-records.ts'
import { PeopleReply } from '../../../shared/contract/people.ts'
import { invitationHash, newInvitationCode } from '../../../shared/people/invitation.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const codeOf = async (reply: Response) =>
  reply.status === 200 ? 'ok' : ((await reply.json()) as { error: { code: string } }).error.code
const invite = async (by: string, more: object, code = newInvitationCode()) => {
  const someone = await officer(house, by)
  const body = { hash: invitationHash(code), name: '示例新人', office: '320115', roles: ['handler'], ...more }
  return { code, reply: await someone.ask('newsroom', '/people/invitations', body) }
}
const join = async (username: string, code: string) =>
  (await officer(house, username)).ask('newsroom', '/people/join', { code })
const people = async (by: string, office: string) =>
  PeopleReply.parse(
    await (await (await officer(house, by)).ask('newsroom', `/people?office=${office}`)).json(),
  )
const put = async (by: string, person: string, body: object) =>
  (await officer(house, by)).ask('newsroom', `/people/${person}`, body, 'PUT')

describe('an invitation', () => {
  it('binds the first sign-in with its code, once, typed in any way', async () => {
    const { code, reply } = await invite('jiangning-lead', {})
    expect(await codeOf(reply)).toBe('ok')
    expect(await codeOf(await (await officer(house, 'first')).ask('desk', '/me'))).toBe('forbidden')
    expect(await codeOf(await join('first', ` ${code.toLowerCase().replaceAll('-', ' ')} `))).toBe('ok')
    expect(await codeOf(await (await officer(house, 'first')).ask('desk', '/me'))).toBe('ok')
    expect(await codeOf(await join('second', code))).toBe('invitation')
    expect(await codeOf(await join('first', code))).toBe('taken')
    const { people: all, invitations } = await people('jiangning-lead', '320115')
    expect(invitations).toEqual([])
    expect(all.find(({ sub }) => sub === 'sample-first')?.history).toMatchObject([
      { n: 1, what: 'joined', by: 'sample-jiangning-lead', roles: ['handler'], office: '320115' },
    ])
  })

  it('is kept by its hash alone', async () => {
    const { code } = await invite('jiangning-lead', { name: '示例只存哈希' })
    const kept = await house.records.readInvitation(invitationHash(code))
    expect(kept?.name).toBe('示例只存哈希')
    expect(JSON.stringify(kept)).not.toContain(code)
    expect(JSON.stringify(kept)).not.toContain(code.replaceAll('-', ''))
  })

  it('is good for seven days, and not once taken back', async () => {
    const { code } = await invite('jiangning-lead', {})
    house.time.offset = 7 * 86_400_000 + 1000
    expect(await codeOf(await join('late', code))).toBe('invitation')
    house.time.offset = 0
    const lead = await officer(house, 'jiangning-lead')
    const path = `/people/invitations/${invitationHash(code)}/withdraw`
    expect(await codeOf(await lead.ask('newsroom', path, {}, 'POST'))).toBe('ok')
    expect(await codeOf(await join('late', code))).toBe('invitation')
  })

  it('used by two at once makes one person', async () => {
    const { code } = await invite('province-administrator', {})
    const replies = await Promise.all(['rush-a', 'rush-b'].map((who) => join(who, code)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404])
  })

  it.each([
    ['jiangning-lead', { roles: ['lead'] }, 'role'],
    ['jiangning-lead', { roles: ['handler', 'approver'] }, 'role'],
    ['jiangning-lead', { office: '320114' }, 'role'],
    ['jiangning-handler', {}, 'role'],
    ['province-approver', {}, 'role'],
    ['province-administrator', { roles: ['administrator'] }, 'role'],
    ['province-administrator', { roles: ['citySupervisor'] }, 'role'],
    ['province-administrator', { office: '329999' }, 'notFound'],
    ['province-administrator', { roles: ['lead', 'auditor'] }, 'ok'],
    ['province-administrator', { office: '320000', roles: ['administrator'] }, 'ok'],
  ])('from %s for %o: %s', async (by, more, wanted) => {
    expect(await codeOf((await invite(by, more)).reply)).toBe(wanted)
  })
})

describe('a person', () => {
  it('who is gone is refused at their next request, with the token they hold', async () => {
    await house.records.saveStaff({
      sub: 'sample-leaver',
      name: '示例离开',
      office: '320115',
      roles: ['handler'],
    })
    const leaver = await officer(house, 'leaver')
    expect((await leaver.ask('desk', '/tips')).status).toBe(200)
    const gone = { version: 1, office: '320115', roles: ['handler'], active: false }
    expect(await codeOf(await put('jiangning-lead', 'sample-leaver', gone))).toBe('ok')
    expect(await codeOf(await leaver.ask('desk', '/tips'))).toBe('forbidden')
    expect(await codeOf(await leaver.ask('newsroom', '/cases'))).toBe('forbidden')
    expect(await codeOf(await leaver.ask('newsroom', '/people/join', { code: newInvitationCode() }))).toBe(
      'taken',
    )
    const record = (await people('jiangning-auditor', '320115')).people.find(
      ({ sub }) => sub === 'sample-leaver',
    )
    expect(record?.activeUntil).toMatch(/^\d{4}-/)
    expect(record?.history.map(({ what, by }) => [what, by])).toEqual([['left', 'sample-jiangning-lead']])
    const names = await (await (await officer(house, 'jiangning-lead')).ask('desk', '/people')).text()
    expect(names).not.toContain('sample-leaver')
    expect(
      await codeOf(await put('jiangning-lead', 'sample-leaver', { ...gone, version: 2, active: true })),
    ).toBe('ok')
    expect((await leaver.ask('desk', '/tips')).status).toBe(200)
  })

  it('changed by two at once is changed once; the second sees what stands there', async () => {
    await house.records.saveStaff({
      sub: 'sample-two',
      name: '示例两人',
      office: '320115',
      roles: ['handler'],
    })
    const roles = [['lead'], ['auditor']]
    const replies = await Promise.all(
      roles.map((one) =>
        put('province-administrator', 'sample-two', {
          version: 1,
          office: '320115',
          roles: one,
          active: true,
        }),
      ),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await house.records.readPerson('sample-two'))?.history).toHaveLength(1)
  })

  it.each([
    ['jiangning-lead', 'sample-jiangning-auditor', 'role'],
    ['jiangning-lead', 'sample-yuhuatai-handler', 'role'],
    ['jiangning-lead', 'sample-jiangning-lead', 'role'],
    ['city-320100', 'sample-jiangning-handler', 'role'],
    ['province-administrator', 'sample-province-administrator', 'role'],
    ['province-approver', 'sample-jiangning-handler', 'role'],
    ['province-administrator', 'sample-nobody', 'notFound'],
  ])('is not changed by %s: %s', async (by, person, wanted) => {
    const body = { version: 1, office: '320115', roles: ['handler'], active: false }
    expect(await codeOf(await put(by, person, body))).toBe(wanted)
  })
})

describe('a fresh sign-in', () => {
  const minutes = (n: number) => Math.floor(Date.now() / 1000) - n * 60
  const at = async (username: string, claims: object) =>
    officer(house, username, await house.tokens.with(username, { ...claims }))

  it('is needed to change people and to publish; ten minutes, then again', async () => {
    const body = { version: 9, office: '320115', roles: ['handler'], active: false }
    const path = '/people/sample-jiangning-handler'
    const old = await at('province-administrator', { auth_time: minutes(11) })
    expect(await codeOf(await old.ask('newsroom', path, body, 'PUT'))).toBe('stepUp')
    expect(await codeOf(await old.ask('newsroom', '/people?office=320115'))).toBe('ok')
    const fresh = await at('province-administrator', { auth_time: minutes(9) })
    expect(await codeOf(await fresh.ask('newsroom', path, body, 'PUT'))).toBe('conflict')
    const approver = await at('province-approver', { auth_time: minutes(11) })
    expect(
      await codeOf(
        await approver.ask('newsroom', '/progress/2023/figures/2023-06/edition', {
          edition: 0,
          body: '0'.repeat(64),
        }),
      ),
    ).toBe('stepUp')
  })

  it.each([
    ['of 13 hours ago', { auth_time: minutes(13 * 60) }],
    ['of tomorrow', { auth_time: minutes(-24 * 60) }],
    ['of no time', { auth_time: undefined }],
    ['at a time in words', { auth_time: 'yesterday' }],
  ])('a sign-in %s proves nobody, though the token has not ended', async (_, claims) => {
    expect(await codeOf(await (await at('jiangning-handler', claims)).ask('desk', '/me'))).toBe('signin')
  })
})

describe('the first records', () => {
  it('make an administrator only while there is none', async () => {
    const one = { sub: 'sample-root', name: '示例首任' }
    const write = async (person = one) =>
      (await writeFirstRecords(house.records, person, house.now())).administrator
    expect(await write()).toBe(false)
    const before = await house.records.readPerson('sample-province-administrator')
    if (!before) throw new Error('no administrator')
    await house.records.changeStaff(before, { ...before, activeUntil: house.now().toISOString() })
    expect(await write()).toBe(true)
    expect(await write({ ...one, sub: 'sample-other' })).toBe(false)
    const root = await officer(house, 'root')
    expect(await codeOf(await root.ask('newsroom', '/people?office=320000'))).toBe('ok')
  })
})
