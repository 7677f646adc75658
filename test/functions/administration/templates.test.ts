import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TemplatesReply } from '../../../shared/contract/templates.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId, officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const lead = 'jiangning-lead'
const content = (more: object = {}) => ({
  box: 'reply',
  name: '约看现场',
  text: '示例：我们会去看。',
  ...more,
})
const list = async (by: string) =>
  TemplatesReply.parse(await (await (await officer(house, by)).ask('newsroom', '/templates')).json())
const save = async (
  version: number,
  more: object = {},
  { id = newId(), by = lead, kept = [] as string[] } = {},
) =>
  (await officer(house, by)).ask(
    'newsroom',
    `/templates/${id}`,
    { version, content: content(more), kept },
    'PUT',
  )
const errorOf = async (reply: Response) =>
  ((await reply.json()) as { error: { code: string; fields?: string[]; detail?: unknown } }).error

describe('an office’s own templates', () => {
  it('are made, changed and removed by a lead, and read by everyone who handles in the office and nobody else', async () => {
    const id = newId()
    expect((await save(0, { name: '  约看现场\u200b ' }, { id })).status).toBe(200)
    expect((await list('jiangning-handler')).templates).toMatchObject([
      { id, box: 'reply', name: '约看现场', text: '示例：我们会去看。' },
    ])
    expect(await list('city-320100')).toEqual({ version: 0, templates: [] })
    expect((await save(1, { text: '示例：改过。' }, { id })).status).toBe(200)
    expect((await list(lead)).templates.map(({ text }) => text)).toEqual(['示例：改过。'])
    const person = await officer(house, lead)
    expect((await person.ask('newsroom', `/templates/${id}`, { version: 2 })).status).toBe(200)
    expect(await list(lead)).toEqual({ version: 3, templates: [] })
    expect((await errorOf(await person.ask('newsroom', `/templates/${id}`, { version: 3 }))).code).toBe(
      'notFound',
    )
  })

  it('saved twice at once stand once; the second is refused with what stands there', async () => {
    await save((await list(lead)).version, { name: '丙' })
    const { version, templates } = await list(lead)
    const replies = await Promise.all(['甲', '乙'].map((name) => save(version, { name })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = replies.find(({ status }) => status === 409)
    const { code, detail } = await errorOf(lost as Response)
    expect(code).toBe('conflict')
    expect(TemplatesReply.parse(detail)).toEqual(await list(lead))
    expect((await list(lead)).templates).toHaveLength(templates.length + 1)
    expect((await errorOf(await save(version))).code).toBe('conflict')
    const person = await officer(house, lead)
    const [one] = (await list(lead)).templates
    expect((await errorOf(await person.ask('newsroom', `/templates/${one?.id}`, { version }))).code).toBe(
      'conflict',
    )
  })

  it.each([
    ['a name', { text: '示例：举报人王小明说的。' }, ['text']],
    ['a telephone', { text: '示例：打13800138000。' }, ['text']],
    ['a telephone in the name', { name: '打13800138000' }, ['name']],
    ['a tip’s number', { text: '示例：您的编号是江宁26-048291。' }, ['text']],
    ['a tip’s number in wide signs', { text: '示例：２６－０４８２９１。' }, ['text']],
  ])('with %s are refused, whoever sends them', async (_, more, fields) => {
    const { version } = await list(lead)
    expect(await errorOf(await save(version, more))).toMatchObject({ code: 'personal', fields })
    expect((await list(lead)).version).toBe(version)
  })

  it('keep what somebody decided to keep, and only as many of it', async () => {
    const { version } = await list(lead)
    const kept = ['landline']
    const text = '示例：值班电话025-87654321。'
    expect((await save(version, { text }, { kept })).status).toBe(200)
    const two = { text: `${text}或025-87654322。` }
    expect((await errorOf(await save(version + 1, two, { kept }))).code).toBe('personal')
  })

  it.each([
    ['a name of 41 characters', { name: '名'.repeat(41) }],
    ['no name', { name: ' \u200b' }],
    ['no text', { text: '\n' }],
    ['a reply of 2001 characters', { text: '字'.repeat(2001) }],
    ['a result that its box would not take', { box: 'result', text: '字'.repeat(1001) }],
    ['another box', { box: 'note' }],
    ['anything of a tip', { tip: newId() }],
  ])('with %s are refused', async (_, more) => {
    expect((await errorOf(await save((await list(lead)).version, more))).code).toBe('badRequest')
  })

  it('are at most fifty, and the fifty largest fit', async () => {
    let { version, templates } = await list(lead)
    for (let n = templates.length; n < 50; n++) {
      expect((await save(version, { name: '名'.repeat(40), text: '字'.repeat(2000) })).status).toBe(200)
      version += 1
    }
    ;({ version, templates } = await list(lead))
    expect(templates).toHaveLength(50)
    expect((await errorOf(await save(version))).code).toBe('quota')
    expect((await save(version, { name: '改名' }, { id: templates[0]?.id ?? '' })).status).toBe(200)
  })
})
