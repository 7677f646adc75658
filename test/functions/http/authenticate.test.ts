import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../../shared/contract/routes.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** One person for every role; the last of a line of the table below. */
const people = [
  'jiangning-handler',
  'jiangning-lead',
  'jiangning-auditor',
  'city-320100',
  'province-handler',
  'province-supervisor',
  'province-drafter',
  'province-approver',
  'province-administrator',
  'province-auditor',
] as const

/**
 * Who may, in the order of the people above: `+` gets past the rights (to an answer, or to the refusal of an empty
 * body), `-` is refused for the role. Routes about one tip have a table of their own.
 */
const table: Record<string, string> = {
  'get /api/desk/me': '++++++++++',
  'post /api/desk/sign-out': '++++++++++',
  'get /api/desk/tips': '++++++---+',
  'get /api/desk/people': '++++++---+',
  'get /api/desk/people/{person}/tips': '-+-+----+-',
  'get /api/desk/overview': '++++++---+',
  'put /api/desk/hotline/{tip}': '++-++-----',
  'get /api/desk/notices': '-+-+-+----',
  'put /api/desk/notices/{subscription}': '-+-+-+----',
  'post /api/desk/notices/{subscription}': '-+-+-+----',
  'get /api/desk/drafts': '++++++++++',
  'get /api/desk/drafts/{draft}': '++++++++++',
  'put /api/desk/drafts/{draft}': '++++++++++',
  'post /api/desk/drafts/{draft}': '++++++++++',
  'post /api/desk/claims': '++-++-----',
  'get /api/desk/office-keys': '++++++++++',
  'put /api/desk/office-keys/mine': '++-+++++--',
  'get /api/desk/office-keys/requests': '--------++',
  'post /api/desk/office-keys/batches': '++-+++----',
  'get /api/newsroom/cases': '--+---++-+',
  'post /api/newsroom/cases': '------+---',
  'get /api/newsroom/cases/{case}': '--+---++-+',
  'put /api/newsroom/cases/{case}': '------+---',
  'post /api/newsroom/cases/{case}/steps': '------++--',
  'get /api/newsroom/cases/{case}/preview': '--+---++-+',
  'put /api/newsroom/cases/{case}/fairness': '------+---',
  'put /api/newsroom/photos/{picture}': '------+---',
  'get /api/newsroom/photos/{picture}': '--+---++-+',
  'put /api/newsroom/scans/{picture}': '------+---',
  'get /api/newsroom/scans/{picture}': '--+---++-+',
  'get /api/newsroom/publishing': '--+---++-+',
  'get /api/newsroom/progress': '-+++-+++-+',
  'get /api/newsroom/progress/{campaign}/{sheet}/{period}': '-+++-+++-+',
  'get /api/newsroom/progress/{campaign}/{sheet}/{period}/{area}': '-+++-+++-+',
  'put /api/newsroom/progress/{campaign}/{sheet}/{period}/{area}': '-+-+-++---',
  'post /api/newsroom/progress/{campaign}/{sheet}/{period}/{area}/review': '-+-+-+++--',
  'get /api/newsroom/progress/{campaign}/{sheet}/{period}/edition': '------++-+',
  'post /api/newsroom/progress/{campaign}/{sheet}/{period}/edition': '-------+--',
  'get /api/newsroom/progress/{campaign}/{sheet}/{period}/words': '------++-+',
  'post /api/newsroom/progress/{campaign}/{sheet}/{period}/words': '------++--',
  'put /api/newsroom/progress-files/{area}/{picture}': '-+-+-++---',
  'get /api/newsroom/progress-files/{area}/{picture}': '-+++-+++-+',
  'get /api/newsroom/progress-reports/{campaign}/{kind}/{area}': '-+++-+++-+',
  'put /api/newsroom/progress-reports/{campaign}/{kind}/{area}': '-+-+-++---',
  'get /api/newsroom/campaigns': '++++++++++',
  'get /api/newsroom/campaign-plans/{campaign}': '------+---',
  'get /api/newsroom/campaigns/{campaign}/{version}': '++++++++++',
  'put /api/newsroom/campaigns/{campaign}/{version}': '------+---',
  'post /api/newsroom/campaigns/{campaign}/{version}/steps': '------++--',
  'get /api/newsroom/routing': '++++++++++',
  'put /api/newsroom/routing/{version}': '------+---',
  'post /api/newsroom/routing/{version}/steps': '------++--',
  'get /api/newsroom/calendar': '++++++++++',
  'put /api/newsroom/calendar/{year}/{version}': '------+---',
  'post /api/newsroom/calendar/{year}/{version}/steps': '------++--',
  'get /api/newsroom/offices': '++++++++++',
  'put /api/newsroom/offices/{office}': '--------+-',
  'get /api/newsroom/templates': '++-+++----',
  'put /api/newsroom/templates/{template}': '-+-+------',
  'post /api/newsroom/templates/{template}': '-+-+------',
  'get /api/newsroom/people': '-+++----++',
  'post /api/newsroom/people/invitations/{hash}/withdraw': '-+-+----+-',
  'put /api/newsroom/office-keys/directory': '--------+-',
}

/** Their rights hang on what the body says; their own tests try every role. */
const byAgency = [
  'post /api/newsroom/people/invitations',
  'put /api/newsroom/people/{person}',
  'post /api/newsroom/people/join',
  'put /api/desk/office-keys/keyrings/{office}',
  'post /api/desk/office-keys/batches/{batch}/wraps',
]

const staffRoutes = routes
  .filter(({ roles }) => roles)
  .map(({ method, path }) => `${method} ${path}`)
  .filter((name) => !name.includes('/tips/{'))

const filled = (path: string) =>
  path
    .replace('{office}', '320115')
    .replace(/\{(tip|subscription|batch|draft|template)\}/, 'A'.repeat(22))
    .replace('{case}', 'a'.repeat(13))
    .replace(/\{(hash|picture)\}/, 'a'.repeat(64))
    .replace('{campaign}', '2023')
    .replace('{area}', '320100')
    .replace('{sheet}', 'figures')
    .replace('{kind}', 'midterm')
    .replace('{period}', '2023-06')
    .replace('{year}', '2027')
    .replace('{version}', '1')
    .replace('{person}', 'nobody')

describe('role × route', () => {
  it('the table has every route of staff', () => {
    expect([...Object.keys(table), ...byAgency].sort()).toEqual(staffRoutes.sort())
  })

  it.each(Object.entries(table))('%s', async (name, wanted) => {
    const [method = '', path = ''] = name.split(' ')
    const stage = path.startsWith('/api/desk') ? 'desk' : 'newsroom'
    let got = ''
    for (const username of people) {
      const someone = await officer(house, username)
      const body = method === 'get' ? undefined : {}
      const to = filled(path).replace(`/api/${stage}`, '')
      const reply = await someone.ask(stage, to, body, method.toUpperCase())
      const { error } = JSON.parse((await reply.text()) || '{}') as { error?: { code: string } }
      got += error?.code === 'role' ? '-' : '+'
    }
    expect(got).toBe(wanted)
  })

  it.each(staffRoutes)('%s is closed to nobody in particular', async (name) => {
    const [method = '', path = ''] = name.split(' ')
    const stage = path.startsWith('/api/desk') ? 'desk' : 'newsroom'
    const reply = await house[stage].request(filled(path), { method: method.toUpperCase() })
    expect(reply.status).toBe(401)
  })
})

describe('whom someone may invite', () => {
  const rights: [string, Record<string, number>][] = [
    ['jiangning-handler', { handler: 403, lead: 403, drafter: 403 }],
    ['jiangning-lead', { handler: 200, lead: 403, drafter: 403 }],
    ['jiangning-auditor', { handler: 403, lead: 403, drafter: 403 }],
    ['province-drafter', { handler: 403, lead: 403, drafter: 403 }],
    ['province-approver', { handler: 403, lead: 403, drafter: 403 }],
    ['province-administrator', { handler: 200, lead: 200, auditor: 200 }],
    ['province-auditor', { handler: 403, lead: 403, drafter: 403 }],
  ]
  it.each(rights)('%s', async (username, wanted) => {
    const someone = await officer(house, username)
    const got: Record<string, number> = {}
    for (const role of Object.keys(wanted)) {
      const hash = crypto.randomUUID().replaceAll('-', '').repeat(2)
      const body = { hash, name: '示例', office: '320115', roles: [role] }
      got[role] = (await someone.ask('newsroom', '/people/invitations', body)).status
    }
    expect(got).toEqual(wanted)
  })
})
