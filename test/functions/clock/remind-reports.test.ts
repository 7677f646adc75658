import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../../../cdk/local/mail.ts'
import type { Outside } from '../../../functions/clock/clock.ts'
import { createMailer } from '../../../functions/clock/notices/mailer.ts'
import { createPost } from '../../../functions/clock/notices/webhook.ts'
import { remindReports } from '../../../functions/clock/remind-reports.ts'
import { remindReturned } from '../../../functions/clock/remind-returned.ts'
import { makeRound } from '../../../functions/clock/round.ts'
import { tellAside } from '../../../functions/clock/tell-aside.ts'
import { cities } from '../../../shared/place/division.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId, officer } from '../../fixtures/officer.ts'

let house: House
let mail: MailServer
let outside: Outside
beforeAll(async () => {
  house = await openHouse()
  mail = await startMailServer()
  outside = {
    origin: 'https://mingcha.example',
    mail: createMailer({ url: mail.url, from: 'desk@mingcha.example' }),
    post: createPost(),
  }
  for (const username of ['city-320100', 'city-320500', 'jiangning-lead', 'province-supervisor']) {
    const body = { way: 'mail', to: `${username}@example.org`, pace: 'now' }
    const reply = await (await officer(house, username)).ask('desk', `/notices/${newId()}`, body, 'PUT')
    expect(reply.status, await reply.clone().text()).toBe(200)
  }
  for (const sheet of ['figures', 'stop-work'] as const) {
    for (const { code } of cities) {
      await handIn(sheet, code, '2023-08')
      if (code !== '320100') await handIn(sheet, code, '2023-09')
    }
  }
})
afterAll(async () => {
  await mail.stop()
  await house.close()
})

const handIn = (sheet: 'figures' | 'stop-work', area: string, period: string) =>
  house.records.saveSubmission(
    {
      ...{ campaign: '2023', sheet, period, area, state: 'submitted', submittedOn: '2023-10-01' },
      ...{ rows: { hash: '0'.repeat(64), count: 0 }, attachments: [], reasons: {}, remarks: [], history: [] },
    },
    0,
  )

const at = (moment: string) => {
  house.time.offset = Date.parse(moment) - Date.now()
}

async function tick(): Promise<string[]> {
  const before = mail.list().length
  await remindReports(house)
  await makeRound({ ...house, outside })
  const newestFirst = mail.list()
  return newestFirst
    .slice(0, newestFirst.length - before)
    .map(({ to, text }) => `${to}: ${text.match(/[^\n]*(?:月报（|没报的月报|退回)[^\n]*/g)?.join('；')}`)
    .sort()
}

describe('a report of a month that did not come', () => {
  it('is called for three days before its day, once', async () => {
    at('2023-10-01T10:00:00+08:00')
    expect(await tick()).toEqual([])
    at('2023-10-02T10:00:00+08:00')
    expect(await tick()).toEqual([
      'city-320100@example.org: 本单位没报的月报（到期或超期）：2 份',
      'jiangning-lead@example.org: 本单位没报的月报（到期或超期）：1 份',
    ])
    expect(await tick()).toEqual([])
  })

  it('and once its day is over the office and the one above are told', async () => {
    at('2023-10-05T10:00:00+08:00')
    expect(await tick()).toEqual([])
    at('2023-10-06T10:00:00+08:00')
    expect(await tick()).toEqual([
      // The figures of Nanjing's eleven districts, and of a zone that stands for itself.
      'city-320100@example.org: 本单位没报的月报（到期或超期）：2 份；下级到期没报的月报：12 份',
      'jiangning-lead@example.org: 本单位没报的月报（到期或超期）：1 份',
      'province-supervisor@example.org: 下级到期没报的月报：2 份',
    ])
    at('2023-10-07T10:00:00+08:00')
    expect(await tick()).toEqual([])
  })
  it('is called for in every office that can be told, when one cannot be; that one is put aside and made good', async () => {
    for (const sheet of ['figures', 'stop-work'] as const)
      for (const { code } of cities) if (code !== '320500') await handIn(sheet, code, '2023-10')
    at('2023-11-06T10:00:00+08:00')
    const owe = house.tips.oweNotice
    const broken = {
      ...house,
      tips: {
        ...house.tips,
        oweNotice: (...[one, what]: Parameters<typeof owe>) =>
          one.office === '320500' ? Promise.reject(new TypeError('broken')) : owe(one, what),
      },
    }
    const before = mail.list().length
    await remindReports(broken)
    const aside = async () => (await house.tips.listAside()).map(({ pkOf, skOf }) => `${pkOf} ${skOf}`).sort()
    const waits = ['figures', 'stop-work'].map((sheet) => `REMINDED report#2023#${sheet}#2023-10#late#320500`)
    expect(await aside()).toEqual(waits)
    await tellAside(house)
    expect(await aside()).toEqual(waits)
    expect(mail.list()).toHaveLength(before)
    expect(await tick()).toEqual([
      'city-320500@example.org: 本单位没报的月报（到期或超期）：2 份；下级到期没报的月报：10 份',
      'province-supervisor@example.org: 下级到期没报的月报：2 份',
    ])
    expect(await aside()).toEqual([])
    expect(await tick()).toEqual([])
  })
})

describe('a hand-in that was sent back', () => {
  it('is told to its office once, by a mail that speaks of reports and leads there', async () => {
    at('2023-11-20T10:00:00+08:00')
    const of = { campaign: '2023', sheet: 'duties', period: 'always' } as const
    const one = {
      ...{ ...of, area: '320500', state: 'returned' as const, submittedOn: '2023-11-19' },
      ...{ rows: { hash: '0'.repeat(64), count: 0 }, attachments: [], reasons: {}, remarks: [], history: [] },
    }
    for (const { code } of cities) await handIn('figures', code, '2023-10')
    await house.records.saveSubmission(one, 0)
    await remindReturned(house)
    await makeRound({ ...house, outside })
    const [newest] = mail.list()
    expect(newest?.to).toBe('city-320500@example.org')
    expect(newest?.text).toContain('被退回、要改的填报：1 份')
    expect(newest?.subject).toContain('有填报要处理')
    expect(newest?.text).toContain('/desk/#/progress')
    const count = mail.list().length
    at('2023-11-20T12:00:00+08:00')
    await remindReturned(house)
    await makeRound({ ...house, outside })
    expect(mail.list()).toHaveLength(count)
    at('2023-11-20T13:00:00+08:00')
    const again = (await house.records.readSubmission(of, '320500'))?.version ?? 0
    await house.records.saveSubmission({ ...one, state: 'submitted' }, again)
    await house.records.saveSubmission(one, again + 1)
    await remindReturned(house)
    await makeRound({ ...house, outside })
    expect(mail.list()).toHaveLength(count + 1)
  })
})
