import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsIn } from '../../../functions/http/read-address.ts'
import { serve } from '../../../functions/http/serve.ts'
import { route } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const id = 'A'.repeat(22)
const hash = 'a'.repeat(64)

/** One right spelling of each part, by hand. */
const right: Record<string, string> = {
  ...{
    tip: id,
    holder: id,
    opening: id,
    subscription: id,
    batch: id,
    template: id,
    hash,
    person: 'sample-city-320100',
  },
  ...{ file: '0', chunk: '1', office: '320115', area: '320100' },
  ...{ campaign: '2023', sheet: 'figures', period: '2023-06', kind: 'midterm', picture: hash },
  ...{ keyVersion: '1', version: '1', year: '2027', case: 'abcdefghijklm' },
}

/** Other spellings, as they stand in an address: of a number, and of anything. */
const numbers = ['0x1', '%201', '1%20', '1e0', '+1', '-1', '01', '1.0', '1.', '%EF%BC%91', '1,0', '1_0', '1n']
const numbersToo = ['NaN', 'Infinity', '9007199254740993', '1e400', '0', '%D9%A1', '1%0A']
const anything = ['%00', '%20', '%E0%A4%A', '%C3%A9', '%E2%80%8B1', '%0A', 'x'.repeat(3000), '%2F', '..%2F1']
const spellings: Record<string, string[]> = {
  ...{ keyVersion: [...numbers, ...numbersToo], version: [...numbers, ...numbersToo] },
  ...{ chunk: [...numbers, ...numbersToo.filter((one) => one !== '0')], file: [...numbers, '00', '10'] },
  year: [...numbers, '2027%20', '%202027', '+2027', '2027.0', '0x7eb', '2.027e3', '02027', '2027%0A'],
  office: [...numbers, '320115%20', '%20320115', '+320115', '0x4E273', '320115%0A', 'z320101', '320115.0'],
  area: ['320100%20', '%20320100', '+320100', '320100%0A', '3.201e5', 'z320101'],
  campaign: ['2023%20', '%202023', '+2023', '2023%0A', '2023.0', '-2023', `a${'b'.repeat(40)}`],
  sheet: ['Figures', 'figures%20', '%20figures', 'figures%0A', 'stop_work'],
  kind: ['Midterm', 'midterm%20', 'midterm%0A', 'year-end', 'weekly', 'weekly-2023-06-06', 'weekly-2023-6-5'],
  picture: [hash.toUpperCase(), `${hash}%0A`, hash.slice(1)],
  period: [
    '2026-1',
    '2026-00',
    '2026-13',
    '2026-01%20',
    '2026-01%0A',
    '2026-01-01',
    '+2026-01',
    '202601',
    'Always',
    'always%20',
  ],
  case: ['ABCDEFGHIJKLM', 'abcdefghijklm%0A', '%20abcdefghijklm', 'abcdefghijkl', 'abcdefghijkl1'],
  hash: [hash.toUpperCase(), `${hash}%0A`, `%20${hash}`, hash.slice(1), `${hash}a`],
  person: [],
}
const ofId = [`${id}%0A`, `%20${id}`, `${id}=`, `${id}A`, id.slice(1), `${id.slice(1)}%2B`, `${id.slice(1)}.`]

const wrongOnes = (part: string) => [
  ...(spellings[part] ?? ofId),
  ...anything.filter((one) => part !== 'person' || !/^%2[0F]|^\.\.|%A$/.test(one)),
]

/** Every route with a part in braces, once for each part. */
const cases = routes.flatMap((one) =>
  partsIn(one.path).map((part) => [`${one.method} ${one.path}`, part, one] as const),
)

const addressWith = (path: string, part: string, spelled: string) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => (name === part ? spelled : (right[name] ?? '')))

describe('an address', () => {
  it.each(cases)('%s answers to one spelling of {%s}', async (_, part, one) => {
    const app = house[one.stage === 'administration' ? 'newsroom' : one.stage]
    const bearer = await house.tokens.of('province-administrator')
    const ask = (spelled: string) =>
      app.request(addressWith(one.path, part, spelled), {
        method: one.method.toUpperCase(),
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        ...(one.method !== 'get' && { body: '{}' }),
      })
    const got: Record<string, unknown> = {}
    const wanted: Record<string, unknown> = {}
    for (const spelled of wrongOnes(part)) {
      const reply = await ask(spelled)
      const { error } = (await reply.json()) as { error: { fields?: string[] } }
      got[spelled] = [reply.status, error.fields]
      wanted[spelled] = [400, [part]]
    }
    expect(got).toEqual(wanted)
    const { error } = ((await (await ask(right[part] ?? '')).json()) ?? {}) as {
      error?: { fields?: string[] }
    }
    expect(error?.fields).not.toEqual([part])
  })

  it('of one version of a key answers under that address alone', async () => {
    const status = async (spelled: string) =>
      (await house.intake.request(`/api/recipients/320115/${spelled}`)).status
    expect(await status('1')).toBe(200)
    for (const spelled of numbers) expect([spelled, await status(spelled)]).toEqual([spelled, 400])
  })

  it('has no part whose spelling nobody says', () => {
    const unknown = route('/api/things/{thing}', { stage: 'desk', method: 'get', summary: 'Nothing' })
    expect(() => serve(new Hono(), unknown, (context) => context.body(null))).toThrow('{thing}')
  })
})

/** Whoever may ask, what they ask, and what is at fault in it. */
const queries: [username: string, address: string, at: string][] = [
  ...['320115 ', ' 320115', '+320115', '0x4E273', 'x'.repeat(3000), '\u0000', '３２０１１５', ''].flatMap(
    (office): [string, string, string][] =>
      ['desk/tips', 'desk/overview', 'desk/office-keys', 'newsroom/people'].map((path) => [
        path === 'newsroom/people' || path === 'desk/office-keys'
          ? 'province-administrator'
          : 'province-supervisor',
        `${path}?${new URLSearchParams({ office })}`,
        'office',
      ]),
  ),
  ...['1 ', '01', 'true', '0', ''].map((below): [string, string, string] => [
    'province-supervisor',
    `desk/overview?${new URLSearchParams({ below })}`,
    'below',
  ]),
  ...['desk/tips', 'newsroom/cases'].flatMap((path): [string, string, string][] => [
    [path === 'desk/tips' ? 'jiangning-handler' : 'province-drafter', `${path}?state=Draft`, 'state'],
    [path === 'desk/tips' ? 'jiangning-handler' : 'province-drafter', `${path}?cursor=%20e30`, 'cursor'],
    [path === 'desk/tips' ? 'jiangning-handler' : 'province-drafter', `${path}?cursor=e30=`, 'cursor'],
  ]),
  ['jiangning-handler', 'desk/tips?office=320115&office=320100', 'office'],
]

describe('a question', () => {
  it.each(queries)('%s asks %j: %s is at fault', async (username, address, at) => {
    const someone = await officer(house, username)
    const [stage, ...rest] = address.split('/') as ['desk' | 'newsroom', ...string[]]
    const reply = await someone.ask(stage, `/${rest.join('/')}`)
    expect([reply.status, await reply.json()]).toEqual([
      400,
      { error: expect.objectContaining({ code: 'badRequest', fields: [at] }) },
    ])
  })
})

describe('a header', () => {
  it.each(['0x10', '1e1', '+1', ' ', '1, 1', '-1', 'x'])('states no length as %j', async (length) => {
    const headers = { 'content-type': 'application/json', 'content-length': length }
    const reply = await house.intake.request('/api/follow', { method: 'POST', headers, body: '{}' })
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ error: { fields: ['content-length'] } })
  })

  it.each([hash.toUpperCase(), `${hash}0`, `0x${hash.slice(2)}`, 'x'])(
    'names no hash as %j',
    async (named) => {
      const reply = await house.intake.request(`/api/tips/${id}/files/0/0`, {
        ...{ method: 'PUT', headers: { 'mingcha-hash': named }, body: 'x' },
      })
      expect(reply.status).toBe(400)
    },
  )
})
