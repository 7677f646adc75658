import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyIdOf } from '../../../functions/secrets/key-ring.ts'
import { type SecretServer, startSecretServer } from '../../fixtures/secret-server.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const first = 'A'.repeat(43)
let server: SecretServer

beforeAll(async () => {
  server = await startSecretServer({ ticket: first })
})
afterAll(() => server.stop())

function change(...words: string[]): Promise<{ code: number | null; text: string }> {
  const env = {
    ...{ PATH: process.env.PATH ?? '', AWS_REGION: 'us-east-1' },
    ...{ AWS_ENDPOINT_SECRETSMANAGER: server.endpoint, AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' },
  }
  const child = spawn(process.execPath, [join(root, 'cdk', 'operate', 'change-key.ts'), ...words], { env })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
  return new Promise((done) => child.on('exit', (code) => done({ code, text })))
}

it('changes a key in three steps, and says which keys are taken without telling them', async () => {
  const steps: string[] = []
  for (const step of ['add', 'use', 'drop']) {
    const { code, text } = await change('ticket', step)
    expect(code, text).toBe(0)
    steps.push(text)
  }
  const kept = server.values.get('ticket') ?? ''
  expect(kept).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(kept).not.toBe(first)
  const [old, now] = [keyIdOf(first), keyIdOf(kept)]
  expect(steps).toEqual([
    `current ${old}, also taken ${now}\n`,
    `current ${now}, also taken ${old}\n`,
    `current ${now}\n`,
  ])
})

it.each([
  ['of a secret that is not there', ['none', 'add'], 'cannot be read'],
  ['that would leave no key', ['ticket', 'drop'], 'one key alone'],
  ['that is none', ['ticket', 'turn'], 'say which'],
])('refuses a change %s, and changes nothing', async (_, words, why) => {
  const before = server.values.get('ticket')
  const { code, text } = await change(...words)
  expect(code).toBe(1)
  expect(text).toContain(why)
  expect(server.values.get('ticket')).toBe(before)
})
