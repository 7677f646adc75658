import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openSecretStore } from '../../../functions/secrets/secret-store.ts'
import { type SecretServer, startSecretServer } from '../../fixtures/secret-server.ts'

const [first, second] = ['A', 'B'].map((sign) => sign.repeat(43)) as [string, string]
const minute = 60_000
let server: SecretServer
let time: number

beforeEach(async () => {
  server = await startSecretServer({ one: first, two: second, post: 'smtps://a:b@mail.example:465' })
  time = Date.parse('2026-05-01T00:00:00Z')
})
afterEach(() => server.stop())

const open = (ids: Record<string, string>) =>
  openSecretStore({
    ...{ ids, region: 'us-east-1', endpoint: server.endpoint },
    ...{ credentials: { accessKeyId: 'x', secretAccessKey: 'y' }, now: () => new Date(time) },
  })

it('gives the secrets that were asked for, and no others', async () => {
  const secrets = await open({ ticket: 'one', mail: 'post' })
  expect(secrets.get('ticket')).toBe(first)
  expect(secrets.get('mail')).toBe('smtps://a:b@mail.example:465')
  expect(() => secrets.get('lookup')).toThrow(TypeError)
  expect(server.asked()).toBe(2)
})

it('takes up a change within five minutes, and asks no more often', async () => {
  const secrets = await open({ ticket: 'one' })
  server.values.set('one', `${second},${first}`)
  time += 4 * minute
  await secrets.fresh()
  expect([secrets.get('ticket'), server.asked()]).toEqual([first, 1])
  time += minute
  await secrets.fresh()
  expect(secrets.get('ticket')).toBe(`${second},${first}`)
})

it('goes on with what it has while the store is away, says so by kind alone, and asks again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const secrets = await open({ ticket: 'one' })
  time += 6 * minute
  server.fail(500)
  await secrets.fresh()
  expect(secrets.get('ticket')).toBe(first)
  expect(said.mock.calls.flat().join()).toContain('SecretsError')
  server.fail(undefined)
  server.values.set('one', second)
  await secrets.fresh()
  expect(secrets.get('ticket')).toBe(second)
  said.mockRestore()
})

it.each([
  ['that is not there', { ticket: 'none' }, ''],
  ['that is no key', { ticket: 'post' }, 'smtps'],
  ['that is no address of a mail server', { mail: 'one' }, first],
])('does not start with a secret %s, and never quotes it', async (_, ids, value) => {
  const failure = await open(ids).catch((error: Error) => error)
  expect(failure).toMatchObject({ name: 'SecretsError' })
  if (value) expect(String(failure)).not.toContain(value)
})
