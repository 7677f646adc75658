import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CaseListReply } from '../../../shared/contract/cases.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newFirm, newsroomOf } from '../../fixtures/newsroom.ts'
import { bareJpeg, withSegment } from '../../fixtures/picture.ts'

let house: House
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeAll(async () => {
  house = await openHouse()
  room = await newsroomOf(house)
})
afterAll(() => house.close())

const today = () => dayInShanghai(house.now())
/** A draft that was begun on a day. */
async function drafted(day: string, other: Parameters<typeof room.draft>[0]) {
  const id = await room.draft(other)
  const one = await room.read(id)
  await house.records.changeCase(one, { ...one, history: one.history.map((event) => ({ ...event, day })) })
  return id
}

it('a case that names a firm is not approved before the firm was told and could reply', async () => {
  const firm = newFirm()
  const id = await room.draft({ firms: [firm] })
  const namesUntil = addDays(today(), 365)
  await room.step('a', id, 'submit')
  expect(await room.step('b', id, 'approve')).toBe('namesUntil')
  expect(await room.fair(id, { namesUntil })).toBe('ok')
  expect(await room.step('b', id, 'approve')).toBe('notNoticed')
  expect(await room.fair(id, { namesUntil, noticedOn: addDays(today(), 1) })).toBe('fairDay noticedOn')
  expect(await room.fair(id, { namesUntil, noticedOn: today() })).toBe('ok')
  expect(await room.step('b', id, 'approve')).toBe('replyWindow')
  const reply = { day: today(), text: '示例：没有异议。' }
  expect(await room.fair(id, { namesUntil, noticedOn: today(), appeal: 'open', reply })).toBe('ok')
  expect(await room.step('b', id, 'approve')).toBe('appealOpen')
  expect(await room.fair(id, { namesUntil, noticedOn: today(), appeal: 'decided', reply })).toBe('ok')
  expect(await room.step('b', id, 'approve', { read: ['facts'] })).toBe(
    'unticked names personal reporter told',
  )
  expect(await room.step('b', id, 'approve')).toBe('ok')
  expect((await room.read(id)).content.reply).toEqual(reply)
})

it('a firm may reply until its own last day, whatever another firm said', async () => {
  const [one, two] = [newFirm(), newFirm()]
  const id = await room.draft({ firms: [one, two] })
  const said = { namesUntil: addDays(today(), 365), noticedOn: today() }
  const replyOf = ({ creditCode }: typeof one) => ({
    firm: creditCode,
    day: today(),
    text: '示例：没有异议。',
  })
  expect(await room.fair(id, { ...said, replies: [replyOf(newFirm())] })).toBe(
    'replyOf content.replies.0.firm',
  )
  const twice = [replyOf(one), replyOf(one)]
  expect(await room.fair(id, { ...said, replies: twice })).toBe('firmTwice content.replies.1.firm')
  expect(await room.fair(id, { ...said, replies: [replyOf(one)] })).toBe('ok')
  await room.step('a', id, 'submit')
  expect(await room.step('b', id, 'approve')).toBe('replyWindow')
  expect(await room.fair(id, { ...said, replies: [replyOf(one), replyOf(two)] })).toBe('ok')
  expect(await room.step('b', id, 'approve')).toBe('ok')
})

it('what a firm says of somebody while the case waits is kept with its reason, or does not come to the second person', async () => {
  const firm = newFirm()
  const id = await room.draft({ firms: [firm] })
  const said = { namesUntil: addDays(today(), 365), noticedOn: today() }
  await room.fair(id, said)
  await room.step('a', id, 'submit')
  const replyOf = (text: string) => ({
    ...said,
    replies: [{ firm: firm.creditCode, day: today(), text }],
  })
  const kept = [{ kind: 'name', found: '陈明', reason: 'agreed' }]
  const named = replyOf('示例：项目经理陈明已到场。')
  expect(await room.fair(id, named)).toBe('firewall content.replies.0.text')
  expect(await room.fair(id, { ...replyOf('示例：举报不实。'), kept })).toBe(
    'firewall content.replies.0.text',
  )
  expect(await room.fair(id, { ...named, kept })).toBe('ok')
  expect((await room.read(id)).kept).toEqual([{ ...kept[0], by: '省级拟稿（示例）' }])
  // Not said again, it stays.
  expect(await room.fair(id, named)).toBe('ok')
  expect(await room.step('b', id, 'approve')).toBe('ok')
})

it('the last day of the reply is the fifteenth working day, by the calendar', async () => {
  const id = await drafted('2026-03-02', { firms: [newFirm()] })
  // From Monday 2 March 2026 on, three weeks without a holiday.
  await room.fair(id, { noticedOn: '2026-03-02' })
  expect((await room.read(id)).fairness).toMatchObject({ replyUntil: '2026-03-23', provisional: false })
})

it('a firm that was added after the letter was not told', async () => {
  const [one, two] = [newFirm(), newFirm()]
  const namesUntil = addDays(today(), 365)
  const id = await drafted('2026-03-02', { firms: [one] })
  await room.fair(id, { namesUntil, noticedOn: '2026-03-02' })
  await room.write(id, { firms: [one, two] })
  await room.step('a', id, 'submit')
  expect(await room.step('b', id, 'approve')).toBe('notNoticed')
})

it('a reason for not waiting stays, and who writes it cannot approve', async () => {
  const id = await room.draft({ firms: [newFirm()] })
  const namesUntil = addDays(today(), 365)
  await room.fair(id, { namesUntil, waived: '示例：企业已注销' })
  await room.fair(id, { namesUntil })
  expect((await room.read(id)).fairness.waived).toBe('示例：企业已注销')
  await room.step('a', id, 'submit')
  expect(await room.step('b', id, 'approve')).toBe('ok')
})

it('of a firm that nobody told the second person ticks that the reason holds, and not that it was told', async () => {
  const firms = [newFirm()]
  const id = await room.draft({ firms })
  await room.fair(id, { namesUntil: '2099-12-31', waived: '示例：企业已注销' })
  await room.step('a', id, 'submit')
  const seen = ['facts', 'names', 'personal', 'reporter']
  expect(await room.step('b', id, 'approve', { read: [...seen, 'told'] })).toBe('unticked waived')
  expect(await room.step('b', id, 'approve', { read: [...seen, 'waived'] })).toBe('ok')
})

it('what is said to everyone is looked through as the text is', async () => {
  const id = await room.reviewed()
  const one = await room.read(id)
  await house.records.changeCase(one, { ...one, state: 'published', edition: 1 })
  expect(await room.step('a', id, 'hide', { reason: '请打13800138000' })).toBe('firewall reason')
  expect(await room.step('a', id, 'correct', { what: '电话13800138000', why: '写错了' })).toBe(
    'firewall what',
  )
})

describe('a letter to the firms that is older than the case', () => {
  const firms = [newFirm()]
  const fair = { namesUntil: '2099-12-31' }
  const ticks = ['facts', 'names', 'personal', 'reporter', 'told']

  it('has to be seen on paper by the second person, who ticks it', async () => {
    const id = await drafted('2026-05-01', { firms })
    await room.fair(id, { ...fair, noticedOn: '2026-04-01' })
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve', { read: ticks })).toBe('unticked early')
    expect(await room.step('b', id, 'approve', { read: [...ticks, 'early'] })).toBe('ok')
  })

  it('of the same day or later is as any other', async () => {
    const id = await drafted('2026-05-01', { firms })
    await room.fair(id, { ...fair, noticedOn: '2026-05-01' })
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve', { read: ticks })).toBe('ok')
  })

  it('of a correction is another letter than the one of the public text', async () => {
    const id = await drafted('2026-05-01', { firms })
    await room.fair(id, { ...fair, noticedOn: '2026-05-01' })
    const one = await room.read(id)
    await house.records.changeCase(one, { ...one, state: 'published', edition: 1 })
    await room.step('a', id, 'correct', { what: '改了期限', why: '写错了' })
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve', { read: ['facts'] })).toBe(
      'unticked names personal reporter told',
    )
    await room.fair(id, { ...fair, noticedOn: addDays(today(), -59) })
    expect(await room.step('b', id, 'approve', { read: ticks })).toBe('unticked early')
  })
})

describe('a firm that a correction adds', () => {
  const [one, two] = [newFirm(), newFirm()]
  const ticks = ['facts', 'names', 'personal', 'reporter', 'told']
  const published = async (fair: object) => {
    const id = await drafted('2026-05-01', { firms: [one] })
    await room.fair(id, { namesUntil: '2099-12-31', ...fair })
    const first = await room.read(id)
    await house.records.changeCase(first, { ...first, state: 'published', edition: 1 })
    await room.step('a', id, 'correct', { what: '加了一家企业', why: '示例：又查明' })
    await room.write(id, { firms: [one, two] })
    return id
  }

  it('was not told by a letter of before it was listed, unless the second person saw that', async () => {
    const id = await published({ noticedOn: '2026-05-01' })
    for (const noticedOn of ['2026-05-02', '2026-05-01'])
      expect(await room.fair(id, { namesUntil: '2099-12-31', noticedOn })).toBe('ok')
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve', { read: ticks })).toBe('unticked early')
  })

  it('is no firm of which it was written why it is not told', async () => {
    const why = '示例：这家企业已注销'
    const id = await published({ waived: why })
    expect(await room.fair(id, { namesUntil: '2099-12-31', waived: why })).toBe('ok')
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve', { read: ticks })).toBe('unticked waived')
    expect(await room.step('b', id, 'approve', { read: [...ticks, 'waived'] })).toBe('notNoticed')
    const both = { namesUntil: '2099-12-31', waived: `${why}，另一家也是` }
    expect(await room.fair(id, both)).toBe('ok')
    const read = ['facts', 'names', 'personal', 'reporter', 'waived']
    expect(await room.step('b', id, 'approve', { read })).toBe('ok')
  })
})

describe('the days of a firm', () => {
  it('are refused before the case was begun by more than sixty days, and in the wrong order', async () => {
    const id = await drafted('2026-05-01', { firms: [newFirm()] })
    const reply = (day: string) => ({ day, text: '示例：没有异议。' })
    expect(await room.fair(id, { noticedOn: '2026-03-01' })).toBe('fairDay noticedOn')
    expect(await room.fair(id, { noticedOn: '2026-03-02' })).toBe('ok')
    expect(await room.fair(id, { noticedOn: '2026-03-02', reply: reply('2026-03-01') })).toBe(
      'fairDay content.reply.day',
    )
    expect(await room.fair(id, { reply: reply(addDays(today(), 1)) })).toBe('fairDay content.reply.day')
    expect(await room.fair(id, { noticedOn: '2026-03-02', reply: reply('2026-03-02') })).toBe('ok')
    expect(await room.write(id, { reply: reply('2026-03-01') })).toBe('fairDay content.reply.day')
  })

  it.each(['2026-02-30', '2026-13-01', '2025-02-29'])('%s is none', async (day) => {
    const id = await room.draft({ firms: [newFirm()] })
    expect(await room.fair(id, { noticedOn: day })).toMatch(/^badRequest/)
    expect(await room.write(id, { rectifyBy: day })).toMatch(/^badRequest/)
  })

  it('names stay no longer than until a day to come', async () => {
    const id = await room.draft({ firms: [newFirm()] })
    expect(await room.fair(id, { namesUntil: addDays(today(), -1) })).toBe('namesUntil namesUntil')
    expect(await room.fair(id, { namesUntil: today() })).toBe('ok')
  })
})

it('the same firm twice in one part is refused; in two parts it may stand', async () => {
  const firm = newFirm()
  const id = await room.draft({ firms: [firm] })
  const again = { ...firm, name: '示例别名有限公司' }
  expect(await room.write(id, { firms: [firm, again] })).toBe('firmTwice content.firms.1.creditCode')
  expect(await room.write(id, { firms: [firm, { ...again, role: 'developer' }] })).toBe('ok')
})

describe('what everyone reads of a step', () => {
  const live = async () => {
    const id = await room.reviewed()
    const one = await room.read(id)
    await house.records.changeCase(one, { ...one, state: 'published', edition: 1 })
    return id
  }
  const telling = ['安全员李建国反对', '接到举报后撤下', '请打13800138000']

  it.each(['hide', 'withdraw', 'takeNames'] as const)('%s says nobody’s name and no source', async (step) => {
    const id = await live()
    for (const reason of telling) expect(await room.step('a', id, step, { reason })).toBe('firewall reason')
    for (const reason of ['', '\u200b\u200b', '\u3164\u3164', '……', '\u2800'])
      expect(await room.step('a', id, step, { reason })).toBe('reason reason')
    expect(await room.step('a', id, step, { reason: '有一处要核对' })).toBe('ok')
  })

  it.each([
    ['hide', 'confirmHide'],
    ['hide', 'restore'],
  ] as const)('%s, then %s', async (first, then) => {
    const id = await live()
    await room.step('a', id, first, { reason: '有一处要核对' })
    const { order: _, ...hidden } = await room.read(id)
    await house.records.changeCase(await room.read(id), hidden)
    for (const reason of telling) expect(await room.step('b', id, then, { reason })).toBe('firewall reason')
    expect(await room.step('b', id, then, { reason: '\u200b\u3164' })).toBe('reason reason')
    expect(await room.step('b', id, then, { reason: '核对过了' })).toBe('ok')
  })

  it('of a correction: what changed and why, but for what the text keeps with a reason', async () => {
    const id = await live()
    for (const what of telling)
      expect(await room.step('a', id, 'correct', { what, why: '写错了' })).toBe('firewall what')
    expect(await room.step('a', id, 'correct', { what: '改了措施', why: '\u200b\u200b\u200b' })).toBe(
      'reason why',
    )
    const one = await room.read(id)
    const kept = [{ kind: 'name' as const, found: '李建国', reason: 'agreed' as const }]
    await house.records.changeCase(one, { ...one, kept })
    const said = { what: '安全员李建国的职务写错了', why: '写错了' }
    expect(await room.step('a', id, 'hide', { reason: said.what })).toBe('firewall reason')
    expect(await room.step('a', id, 'correct', said)).toBe('ok')
  })

  it('is no longer than the note that it becomes', async () => {
    const id = await live()
    expect(await room.step('a', id, 'takeNames', { reason: '字'.repeat(501) })).toBe('badRequest reason')
    expect(await room.step('a', id, 'hide', { reason: '字'.repeat(1000) })).toBe('ok')
  })
})

it('a waiver that says nothing is none', async () => {
  const id = await room.draft({ firms: [newFirm()] })
  expect(await room.fair(id, { waived: '\u200b\u3164' })).toBe('reason waived')
})

describe('a picture that is not as the case says', () => {
  const photo = (file: string, width = 64, height = 48) => ({
    ...{ file, side: 'before' as const, caption: '示例：整改前', width, height },
  })
  const bare = async () => {
    const bytes = await bareJpeg()
    await house.files.keepFile('photos', hashOf(bytes), bytes)
    return hashOf(bytes)
  }

  it('goes to nobody', async () => {
    const bytes = await bareJpeg()
    const camera = withSegment(bytes, 0xe1, new TextEncoder().encode('Exif\0\0示例'))
    await house.files.keepFile('photos', hashOf(camera), camera)
    const good = photo(await bare())
    for (const wrong of [photo('a'.repeat(64)), photo(hashOf(camera)), { ...good, width: 65 }]) {
      const id = await room.draft({ photos: [good, wrong] })
      expect(await room.step('a', id, 'submit')).toBe('photoGone content.photos.1')
      await room.write(id, { photos: [good] })
      expect(await room.step('a', id, 'submit')).toBe('ok')
      const one = await room.read(id)
      await house.records.changeCase(one, { ...one, content: { ...one.content, photos: [wrong] } })
      expect(await room.step('b', id, 'approve')).toBe('photoGone content.photos.0')
    }
  })
})

it('lists what is mine and what waits for me as second person', async () => {
  const mine = await room.reviewed()
  const listed = async (who: 'a' | 'b' | 'c', view: string) => {
    const reply = await (await room.of(who)).ask('newsroom', `/cases?view=${view}`)
    return CaseListReply.parse(await reply.json()).cases.map(({ id }) => id)
  }
  expect(await listed('a', 'mine')).toContain(mine)
  expect(await listed('a', 'waiting')).not.toContain(mine)
  expect(await listed('b', 'waiting')).toContain(mine)
  expect(await listed('b', 'mine')).not.toContain(mine)
  const one = await room.read(mine)
  await house.records.changeCase(one, { ...one, state: 'published', edition: 1 })
  await room.step('b', mine, 'hide', { reason: '要核对' })
  const hidden = await room.read(mine)
  const { order: _, ...without } = hidden
  await house.records.changeCase(hidden, without)
  expect(await listed('b', 'waiting')).not.toContain(mine)
  expect(await listed('c', 'waiting')).toContain(mine)
})

it('a text that is too long is told so, as one that grew when names left it is; what is wrong otherwise is not', async () => {
  const id = await room.draft()
  const long = '字'.repeat(101)
  expect(await room.write(id, { title: long })).toBe('tooLong content.title')
  expect(await room.write(id, { title: long, basics: '' })).toBe('badRequest content.title content.basics')
  expect(await room.fair(id, { waived: '字'.repeat(501) })).toBe('tooLong waived')
  expect(await room.write(id, { firms: [{ ...newFirm(), creditCode: '9'.repeat(19) }] })).toBe(
    'badRequest content.firms.0.creditCode',
  )
  const replies = [{ day: '2026-11-20', text: '字'.repeat(3001) }]
  expect(await room.write(id, { replies })).toBe('tooLong content.replies.0.text')
})
