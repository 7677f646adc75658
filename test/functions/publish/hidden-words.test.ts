import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { HiddenWordsReply } from '../../../shared/contract/hidden-words.ts'
import { DueReply, SubmissionReply } from '../../../shared/contract/progress.ts'
import { contentHash, findBreak } from '../../../shared/publication/log-line.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { publicEdition, publishRows, type SheetOf, sheetAt } from '../../fixtures/published-sheets.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

type Of = SheetOf
const errorOf = async (reply: Response) =>
  ((await reply.json()) as { error: { code: string; fields?: string[] } }).error
const publish = (of: Of, rows: readonly object[], more?: Parameters<typeof publishRows>[3]) =>
  publishRows(house, of, rows, more)

const words = async (who: string, of: Of, body?: object) =>
  (await officer(house, who)).ask('newsroom', `${sheetAt(of)}/words`, body)
const shown = async (reply: Response) => HiddenWordsReply.parse(await reply.json())

/** One asks, another confirms. */
async function hide(of: Of, all: readonly string[], reason = 'personal') {
  const { version } = await shown(await words('province-drafter', of))
  const asked = await shown(await words('province-drafter', of, { step: 'ask', version, words: all, reason }))
  const confirmed = await words('province-approver', of, {
    ...{ step: 'confirm', version: asked.version, n: asked.requests[0]?.n },
  })
  expect(confirmed.status).toBe(200)
  return asked.requests[0]
}
const ring = (of: Of, on = publishOf(house)) =>
  createPublisher(on).ring({ pk: `HIDDEN#2023#${of.sheet}`, sk: of.period })

const holding = (word: string) => publicSaying(house, word)
const edition = (of: Of, n?: number) => publicEdition(house, of, n)
const logOf = async ({ sheet, period }: Of) =>
  (await house.records.readLog())
    .filter(({ subject }) => subject === `2023/${sheet}/${period}`)
    .map(({ event, edition: n }) => `${event} ${n}`)

/** Two editions of which both say the words: the second as what was, and in its reason. */
async function twoEditions(of: Of, word: string) {
  const row = { area: '320100', number: '1', hazard: `示例：${word}旁的脚手架没有连墙件` }
  const open = {
    supervisor: 'city',
    listedOn: '2023-08-01',
    dueOn: '2023-09-01',
    delistedOn: '2023-08-20',
    state: 'delisted',
  }
  await publish(of, [{ ...row, ...open }])
  const mended = { ...row, ...open, hazard: '示例：脚手架没有连墙件' }
  const reasons = { '320100/1|hazard': `示例：原来写了${word}` }
  await publish(of, [mended], { version: 2, reasons })
  await createPublisher(publishOf(house)).tick()
}

describe('words of a published sheet', () => {
  const of = { sheet: 'supervised', period: 'always' }
  // No word of it is a person’s name to the rules: what they do not find becomes public.
  const word = '鲸蓝牌油漆'

  it('are hidden by two people in every edition, file, page and feed, with a line each; nobody confirms their own', async () => {
    await twoEditions(of, word)
    const before = await holding(word)
    const data = 'data/progress/2023/supervised/always'
    for (const key of [
      `${data}/1.json`,
      `${data}/revisions.csv`,
      `${data}/revisions.xlsx`,
      'feeds/changes.xml',
    ])
      expect(before).toContain(key)

    expect((await words('city-320100', of)).status).toBe(403)
    const none = await words('province-drafter', of, {
      ...{ step: 'ask', version: 0, words: ['没有出现过的字'], reason: 'other' },
    })
    expect(await errorOf(none)).toMatchObject({ code: 'noSuchWords' })
    // One of two that is mistyped would stay, and nobody would know.
    const half = await words('province-drafter', of, {
      ...{ step: 'ask', version: 0, words: [word, '没有出现过的字'], reason: 'other' },
    })
    expect(await errorOf(half)).toMatchObject({ code: 'noSuchWords', fields: ['words.1'] })
    for (const bad of ['一', '。。。', '已隐去', '长'.repeat(61)]) {
      const ask = { step: 'ask', version: 0, words: [bad], reason: 'other' }
      expect((await words('province-drafter', of, ask)).status).toBe(400)
    }
    const ask = { step: 'ask', version: 0, words: ['鯨藍 牌油漆'], reason: 'personal' }
    const asked = await shown(await words('province-approver', of, ask))
    // Once in the first edition; in the second in what was and in the reason.
    expect(asked.requests).toMatchObject([{ found: { places: 3, editions: 2, named: 0 }, mayConfirm: false }])
    // Who confirms sees each text that says them, and where it stands.
    const seen = await shown(await words('province-drafter', of))
    expect(seen.requests[0]?.found?.texts).toEqual([
      {
        ...{ editions: [2], row: '320100/1', column: 'hazard', of: 'from', revision: 2 },
        ...{ text: '示例：鲸蓝牌油漆旁的脚手架没有连墙件', marks: [{ from: 3, to: 8 }] },
      },
      {
        ...{ editions: [2], row: '320100/1', column: 'hazard', of: 'reason', revision: 2 },
        ...{ text: '示例：原来写了鲸蓝牌油漆', marks: [{ from: 7, to: 12 }] },
      },
      {
        ...{ editions: [1], row: '320100/1', column: 'hazard', of: 'cell' },
        ...{ text: '示例：鲸蓝牌油漆旁的脚手架没有连墙件', marks: [{ from: 3, to: 8 }] },
      },
    ])
    const confirm = { step: 'confirm', version: 1, n: 1 }
    expect(await errorOf(await words('province-approver', of, confirm))).toMatchObject({ code: 'self' })
    expect(await errorOf(await words('province-drafter', of, confirm))).toMatchObject({ code: 'role' })
    expect(await holding(word)).toEqual(before)
    const declined = await shown(await words('province-drafter', of, { ...confirm, step: 'decline' }))
    expect(declined.requests).toMatchObject([{ words: [], declined: { day: dayInShanghai(house.now()) } }])
    expect(await errorOf(await words('province-approver', of, { ...confirm, version: 2 }))).toMatchObject({
      code: 'step',
    })

    await hide(of, ['鯨藍 牌油漆'])
    expect((await shown(await words('province-auditor', of))).requests[0]).toMatchObject({ gone: false })
    await ring(of)
    expect(await holding(word)).toEqual([])
    expect(await holding('鯨藍')).toEqual([])
    expect((await shown(await words('province-auditor', of))).requests[0]).toMatchObject({ gone: true })
    expect((await edition(of, 1)).rows).toMatchObject([{ hazard: '示例：〔已隐去〕旁的脚手架没有连墙件' }])
    const newest = await edition(of)
    expect(newest.revisions).toMatchObject([
      { from: '示例：〔已隐去〕旁的脚手架没有连墙件', reason: '示例：原来写了〔已隐去〕' },
    ])
    const on = dayInShanghai(house.now())
    expect(newest.hidden).toEqual([{ on, reason: 'personal', places: 2 }])
    expect((await edition(of, 1)).hidden).toEqual([{ on, reason: 'personal', places: 1 }])
    expect(await logOf(of)).toEqual(['progress 1', 'progress 2', 'wordsHidden 1', 'wordsHidden 2'])
    const lines = await house.records.readLog()
    expect(findBreak(lines)).toBeUndefined()
    for (const n of [1, 2]) {
      const record = await edition(of, n)
      const line = lines.find((one) => one.n === record.log.n)
      expect(line?.content).toBe(contentHash(record.salt, record))
    }
    // Once: nothing is left to be done.
    await createPublisher(publishOf(house)).tick()
    expect(await logOf(of)).toHaveLength(4)
  })

  it('come back in no later edition: rows and reasons that say them are refused with their cells', async () => {
    await twoEditions(of, word)
    await hide(of, ['鯨藍 牌油漆'])
    await ring(of)
    const row = { area: '320100', number: '1', supervisor: 'city', state: 'delisted' }
    const days = { listedOn: '2023-08-01', dueOn: '2023-09-01', delistedOn: '2023-08-20' }
    const again = { ...row, ...days, hazard: '示例：鲸-蓝【牌油漆】的脚手架' }
    const city = await officer(house, 'city-320100')
    const send = (rows: object[], reasons: object) =>
      city.ask(
        'newsroom',
        `${sheetAt(of)}/320100`,
        { version: 4, rows, attachments: [], reasons, submit: true },
        'PUT',
      )
    const cell = '320100/1|hazard'
    expect(await errorOf(await send([again], { [cell]: '示例：补充' }))).toMatchObject({
      ...{ code: 'personal', fields: [cell] },
    })
    const plain = { ...again, hazard: '示例：脚手架缺剪刀撑' }
    expect(await errorOf(await send([plain], { [cell]: '示例：鲸蓝牌油漆' }))).toMatchObject({
      ...{ code: 'personal', fields: [cell] },
    })
    await publish(of, [plain], { version: 4, reasons: { [cell]: '示例：核对后改' } })
    const newest = await edition(of)
    expect(newest.edition).toBe(3)
    expect(newest.hidden).toMatchObject([{ places: 2 }])
    expect(await holding(word)).toEqual([])
    expect(await logOf(of)).toContain('progress 3')
    await createPublisher(publishOf(house)).tick()
    expect((await logOf(of)).filter((one) => one.startsWith('words'))).toHaveLength(2)
  })

  it('are handed to no other office: what others are compared by is numbers alone', async () => {
    const figures = { sheet: 'figures', period: '2023-06' }
    const told = campaign.indicators.map(({ id }) => ({
      ...{ area: '320100', indicator: id, missing: `示例：${word}还在核对` },
    }))
    const [first, ...rest] = told
    const number = { area: '320100', indicator: first?.indicator, value: 3, note: `示例：${word}` }
    await publish(figures, [number, ...rest])
    const next = { ...figures, period: '2023-07' }
    for (const [name, who] of [
      ['city-320200', '320200'],
      ['jiangning-lead', '320115'],
    ] as const) {
      const other = await officer(house, name)
      const reply = await (await other.ask('newsroom', `${sheetAt(next)}/${who}`)).text()
      expect(SubmissionReply.parse(JSON.parse(reply)).others).toContainEqual({
        ...{ area: '320100', indicator: first?.indicator, value: 3 },
      })
      expect(reply).not.toContain(word)
    }
  })

  it('are shown to who confirms at thirty places; how many more there are is known', async () => {
    const row = (n: number) => ({
      ...{ area: '320100', number: String(n), supervisor: 'city', state: 'delisted' },
      ...{ listedOn: '2023-08-01', dueOn: '2023-09-01', delistedOn: '2023-08-20' },
      hazard: `示例：${word}，又是${word}，第${n}处`,
    })
    await publish(
      of,
      Array.from({ length: 32 }, (_, n) => row(n + 1)),
    )
    const ask = { step: 'ask', version: 0, words: [word], reason: 'other' }
    const { found } = (await shown(await words('province-drafter', of, ask))).requests[0] ?? {}
    expect(found).toMatchObject({ places: 64, editions: 1 })
    expect(found?.texts).toHaveLength(30)
    expect(found?.texts.every(({ marks }) => marks.length === 2)).toBe(true)
  })

  it('are told of where an approver looks for what is due, until they decided; not to who asked, nor to a city', async () => {
    await twoEditions(of, word)
    const hiding = async (who: string) => {
      const reply = await (await officer(house, who)).ask('newsroom', '/progress')
      const all = DueReply.parse(await reply.json()).sheets
      return all.filter((one) => one.hiding > 0).map(({ sheet, period, hiding: n }) => [sheet, period, n])
    }
    expect(await hiding('province-approver')).toEqual([])
    const ask = { step: 'ask', version: 0, words: [word], reason: 'other' }
    await words('province-drafter', of, ask)
    expect(await hiding('province-approver')).toEqual([['supervised', 'always', 1]])
    for (const who of ['province-drafter', 'city-320100']) expect(await hiding(who)).toEqual([])
    // An approver's own waits for another one.
    await words('province-approver', of, { ...ask, version: 1, words: ['脚手架'] })
    expect(await hiding('province-approver')).toEqual([['supervised', 'always', 1]])
    expect((await words('province-approver', of, { step: 'confirm', version: 2, n: 1 })).status).toBe(200)
    expect(await hiding('province-approver')).toEqual([])
  })

  it('leave a sheet that names no firms, and all that was hidden before stays hidden', async () => {
    const bodies = { sheet: 'bodies', period: 'always' }
    const body = { area: '320100', name: '示例监督站', supervisors: 3, phone: '025-83218888' }
    await publish(bodies, [body])
    expect(await hide(bodies, ['8321 8888'], 'other')).toBeDefined()
    await ring(bodies)
    expect(await holding('83218888')).toEqual([])
    // What names a row is its address, and stays.
    expect((await edition(bodies)).rows).toMatchObject([{ name: '示例监督站', phone: '025-〔已隐去〕' }])
    const named = { step: 'ask', version: 2, words: ['示例监督'], reason: 'other' }
    expect(await errorOf(await words('province-drafter', bodies, named))).toMatchObject({
      code: 'noSuchWords',
    })
  })
})

describe('hiding that is cut short', () => {
  const of = { sheet: 'supervised', period: 'always' }
  const cut = () => {
    throw new Error('cut')
  }

  it('before, between or after the records are kept is done by the next who wakes, with a line for each edition that said the words', async () => {
    const [first, word] = ['鲸蓝牌油漆', '鹭岛牌吊钩']
    await twoEditions(of, first)
    await hide(of, [first])
    const whole = publishOf(house)
    const { keepSheetEdition } = house.records
    let kept = 0
    const keepsOne: typeof keepSheetEdition = async (...edition) =>
      kept++ === 0 ? keepSheetEdition(...edition) : cut()
    await expect(
      ring(of, { ...whole, records: { ...whole.records, keepSheetEdition: keepsOne } }),
    ).rejects.toThrow('cut')
    expect(await holding(first)).not.toEqual([])
    await createPublisher(whole).tick()
    expect(await holding(first)).toEqual([])
    expect((await logOf(of)).slice(2)).toEqual(['wordsHidden 1', 'wordsHidden 2'])

    const row = { area: '320200', number: '7', supervisor: 'city', state: 'delisted' }
    const days = { listedOn: '2023-08-01', dueOn: '2023-09-01', delistedOn: '2023-08-20' }
    const wuxi = { ...of, area: '320200' }
    await publish(wuxi, [{ ...row, ...days, hazard: `示例：${word}的塔吊没有验收` }])
    await createPublisher(whole).tick()
    expect(await holding(word)).toContain('data/progress/2023/supervised/always.xlsx')
    await hide(of, [word], 'victim')
    const bucket = {
      ...whole.bucket,
      put: async (key: string, ...more: [never, never]) =>
        key.includes('supervised') ? cut() : whole.bucket.put(key, ...more),
    }
    await expect(
      ring(of, { ...whole, records: { ...whole.records, keepSheetEdition: cut } }),
    ).rejects.toThrow('cut')
    expect(await holding(word)).not.toEqual([])
    await expect(ring(of, { ...whole, bucket })).rejects.toThrow('cut')
    expect(await holding(word)).not.toEqual([])
    await ring(of, whole)
    expect(await holding(word)).toEqual([])
    // None for those that never said it, and none twice.
    expect((await logOf(of)).slice(2)).toEqual([
      ...['wordsHidden 1', 'wordsHidden 2', 'progress 3', 'wordsHidden 3'],
    ])
    expect((await edition(of, 3)).hidden).toMatchObject([
      { reason: 'personal' },
      { reason: 'victim', places: 1 },
    ])
    expect(findBreak(await house.records.readLog())).toBeUndefined()
  })
})
