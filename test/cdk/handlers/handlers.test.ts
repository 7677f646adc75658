import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createConsole } from '../../../cdk/local/sample/console.ts'
import { type Stack, startStack } from '../../../cdk/local/stack.ts'
import { openStores } from '../../../cdk/local/stages.ts'
import type { StageName } from '../../../cdk/stages.ts'
import { reviewChecks } from '../../../shared/case/review-checks.ts'
import { caseRoutes } from '../../../shared/contract/cases.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type SecretServer, startSecretServer } from '../../fixtures/secret-server.ts'
import { settings, synthesize } from '../aws/synthesize.ts'
import { find } from '../aws/template.ts'
import { sampleAccount, signInAs } from '../local/sign-in-as.ts'
import { environmentOf, secretsOf } from './environment.ts'
import { httpEvent, type Request, scheduleEvent, streamEvent } from './events.ts'
import { type HttpAnswer, invoke } from './invoke.ts'
import { type LaidOut, layOut } from './lay-out.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-handlers-'))
let stack: Stack
let secrets: SecretServer

beforeAll(async () => {
  stack = await startStack({ dataDir: folder, sample: 'offices' })
  secrets = await startSecretServer(secretsOf(stack))
})

afterAll(async () => {
  await stack.stop()
  await secrets.stop()
  rmSync(folder, { recursive: true })
  for (const laid of laidOut.values()) rmSync(dirname((await laid).task), { recursive: true })
})

/** The edition whose staff sign in with a provider of the operator's own, as here. */
const { china } = synthesize(
  settings.map((one) => ('oidcClient' in one ? { ...one, oidcFactor: 'mfa' } : one)),
)
const laidOut = new Map<StageName, Promise<LaidOut>>()
const MB = 1024 ** 2

/** How the template has a stage's function run: the name of its handler, its memory in MB, the names of its settings. */
function templateOf(stage: StageName) {
  const word = `Stages${stage}Function`
  const { Handler, MemorySize, Environment } = find(china, 'AWS::Lambda::Function', word).Properties
  const { Variables = {} } = Environment as { Variables?: object }
  return { handler: String(Handler), memory: Number(MemorySize), names: Object.keys(Variables) }
}

async function run<Answer>(stage: StageName, ...events: object[]) {
  const { handler, memory, names } = templateOf(stage)
  const laid = laidOut.get(stage) ?? layOut(stage)
  laidOut.set(stage, laid)
  const env = await environmentOf(stage, stack, secrets)
  const own = Object.keys(env).filter((name) => !/^AWS_(?:ENDPOINT|ACCESS|SECRET)_/.test(name))
  expect(own.filter((name) => !names.includes(name))).toEqual([])
  const { zipped, unpacked, ...place } = await laid
  // What Lambda takes as a zip, and unpacked.
  expect([zipped <= 50 * MB, unpacked <= 250 * MB]).toEqual([true, true])
  const ran = await invoke<Answer>({ zipped, unpacked, ...place }, { env, handler, memory }, events)
  expect(ran.held).toBeLessThan(memory * MB)
  expect(ran.log).not.toContain('ERR_ACCESS_DENIED')
  return ran
}

const ask = (stage: StageName, ...requests: Request[]) => run<HttpAnswer>(stage, ...requests.map(httpEvent))

const bearer = async (username: string) => {
  const { access_token } = await signInAs(stack.origin, sampleAccount(username))
  return { authorization: `Bearer ${access_token}` }
}

/** Nothing about a client may be logged, whatever the platform told the handler. */
const expectSilent = (log: string) => expect(log).not.toMatch(/192\.0\.2\.77|CanaryBrowser|JKJaXmPLvHcESHA/)

describe('the bundled handlers, invoked as the platform does', () => {
  it('where they run a function may write into its temporary folder and nowhere else', async () => {
    const place = mkdtempSync(join(folder, 'function-'))
    const laid = { task: join(place, 'task'), tmp: join(place, 'tmp'), zipped: 0, unpacked: 0 }
    for (const one of [laid.task, laid.tmp]) mkdirSync(one)
    const code = `import { writeFileSync } from 'node:fs'
      export const handler = async (path) => {
        try { writeFileSync(path, 'x'); return 'written' } catch (fault) { return fault.code }
      }`
    writeFileSync(join(laid.task, 'index.mjs'), code)
    const settings = { env: {}, handler: 'index.handler', memory: 256 }
    const paths = [join(laid.tmp, 'a'), join(laid.task, 'a'), join(place, 'a'), '/var/tmp/a']
    const { answers } = await invoke<string>(laid, settings, paths)
    expect(answers).toEqual(['written', ...Array(3).fill('ERR_ACCESS_DENIED')])
  })

  it('intake answers health, routing, a challenge, and refuses what it does not know', async () => {
    const { answers, log } = await ask(
      'intake',
      { method: 'GET', path: '/api/health' },
      { method: 'GET', path: '/api/routing' },
      { method: 'POST', path: '/api/challenge', body: JSON.stringify({ tip: 'A'.repeat(22) }) },
      { method: 'GET', path: '/api/no-such-thing?receipt=canary' },
      {
        method: 'PUT',
        path: `/api/tips/${'A'.repeat(22)}/files/0/0`,
        headers: { 'mingcha-hash': 'a'.repeat(64) },
        body: Buffer.from('canary').toString('base64'),
        base64: true,
      },
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 404, 403])
    expect(JSON.parse(answers[1]?.body ?? '').directory.length).toBeGreaterThan(13)
    expect(JSON.parse(answers[3]?.body ?? '').error.code).toBe('notFound')
    expect(JSON.parse(answers[4]?.body ?? '').error.code).toBe('ticket')
    expectSilent(log)
    expect(log).not.toContain('canary')
  })

  it('plain gives out its form', async () => {
    const { answers, log } = await ask('plain', { method: 'GET', path: '/api/report' })
    expect(answers[0]?.statusCode).toBe(200)
    expect(answers[0]?.headers['cache-control']).toBe('no-store')
    expect(answers[0]?.body).toMatch(/<input type="hidden" name="token" value="[\w.-]+"/)
    expectSilent(log)
  })

  it('plain asks for a receipt, and answers one that nobody knows', async () => {
    const path = '/api/follow/plain'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = 'receipt=3627+0912+3488+0011+4421'
    const { answers, log } = await ask(
      'plain',
      { method: 'GET', path },
      { method: 'POST', path, headers, body },
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    for (const { headers: said } of answers) expect(said['cache-control']).toBe('no-store')
    expect(Buffer.byteLength(answers[1]?.body ?? '')).toBe(96 * 1024)
    expect(log).not.toContain('3627')
    expectSilent(log)
  })

  it('desk refuses a stranger and knows its staff', async () => {
    const path = '/api/desk/me'
    const { answers, log } = await ask(
      'desk',
      { method: 'GET', path },
      { method: 'GET', path, headers: { authorization: 'Bearer a.b.c' } },
      { method: 'GET', path, headers: await bearer('jiangning-handler') },
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 200])
    expect(JSON.parse(answers[2]?.body ?? '').office).toBe('320115')
    expectSilent(log)
  })

  it('newsroom lists drafts for the province', async () => {
    const { answers } = await ask(
      'newsroom',
      { method: 'GET', path: '/api/newsroom/cases?state=draft' },
      { method: 'GET', path: '/api/newsroom/cases?state=draft', headers: await bearer('province-drafter') },
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 200])
  })

  it('newsroom shows the page of a case before it is public', async () => {
    const id = 'c2b3c4d5e6f7a'
    await approveWithoutBell(id)
    const headers = await bearer('province-drafter')
    const path = `/api/newsroom/cases/${id}/preview`
    const { answers } = await ask('newsroom', { method: 'GET', path, headers })
    expect(answers[0]?.statusCode).toBe(200)
    expect(JSON.parse(answers[0]?.body ?? '').html).toContain('<h1')
    expect(JSON.parse(answers[0]?.body ?? '').html).toContain('示例：临边没有防护')
  })

  it('publish makes an approved case live when the stream names it, and a tick changes nothing more', async () => {
    const id = 'a2b3c4d5e6f7a'
    await approveWithoutBell(id)
    const path = `${stack.origin}/data/cases/${id}.json`
    expect((await fetch(path)).status).toBe(404)
    const { log } = await run('publish', streamEvent({ pk: `CASE#${id}`, sk: 'CASE' }), scheduleEvent())
    const live = await fetch(path)
    expect(live.status).toBe(200)
    expect((await live.json()) as object).toMatchObject({ id, edition: 1 })
    expect((await fetch(`${stack.origin}/cases/${id}/`)).status).toBe(200)
    expectSilent(log)
  })

  it('publish finds by a tick what a lost bell left undone', async () => {
    const id = 'b2b3c4d5e6f7a'
    await approveWithoutBell(id)
    await run('publish', scheduleEvent())
    expect((await fetch(`${stack.origin}/data/cases/${id}.json`)).status).toBe(200)
  })

  it('clock sweeps, on its schedule, what was uploaded and never filed', async () => {
    const { tips } = stack.stages.stores
    const chunk = { tip: 'C'.repeat(22), file: '0', index: 0, hash: 'c'.repeat(64) }
    await tips.putChunk(chunk, new Uint8Array([1, 2, 3]))
    await tips.countChunk({ ...chunk, bytes: 3, upTo: 100, day: '2026-01-05' })
    const { log } = await run('clock', scheduleEvent())
    expect(await tips.readChunk(chunk)).toBeUndefined()
    expectSilent(log)
  })
})

/** A case drafted and approved by two people, by stores that ring no bell. */
async function approveWithoutBell(id: string) {
  const act = createConsole(
    openStores(stack, () => {}),
    stack.keys,
  )
  const day = dayInShanghai(new Date())
  const content = {
    kind: 'notRectified' as const,
    title: '示例：临边没有防护',
    ...{ basis: [], timeline: [], firms: [], photos: [], duties: [] },
    division: '320115',
    topic: 'FORM-06',
    basics: '示例。',
    problems: ['示例问题。'],
    measures: '示例措施。',
    rectification: 'ordered' as const,
    documents: [],
  }
  await act('province-drafter', day, caseRoutes.draft, {}, { id, content, notes: '' })
  await act('province-drafter', day, caseRoutes.step, { case: id }, { step: 'submit', version: 1 })
  await act(
    'province-approver',
    day,
    caseRoutes.step,
    { case: id },
    { step: 'approve', version: 2, read: reviewChecks },
  )
}
