import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isNewEnough } from '../../../cdk/local/choose-node.js'
import { close, listen } from '../../../cdk/local/listen.ts'
import { readLocalSettings } from '../../../cdk/local/settings.ts'

const root = join(import.meta.dirname, '..', '..', '..')

const run = (script: string, env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, 'cdk', 'local', script)], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

describe('the first command', () => {
  it.each([
    ['v22.18.0', true],
    ['v24.0.0', true],
    ['v22.17.1', false],
    ['v20.20.2', false],
  ])('knows whether Node %s can run the project', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough)
  })

  it('says what it can run when asked for nothing', () => {
    const { status, stderr } = run('bootstrap.js')
    expect(status).toBe(1)
    expect(stderr).toContain('start, test, mutations, build, synth, deploy, bench, compare')
  })

  it('offers Turnstile only when both of its keys are set', () => {
    const keys = { TURNSTILE_SITE_KEY: '0xPublic', TURNSTILE_SECRET: '0xSecret' }
    expect(readLocalSettings({}).turnstile).toBeUndefined()
    expect(readLocalSettings({ TURNSTILE_VERIFY: 'http://127.0.0.1:9/' }).turnstile).toBeUndefined()
    expect(readLocalSettings(keys).turnstile).toMatchObject({ siteKey: '0xPublic', secret: '0xSecret' })
    for (const [name, value] of Object.entries(keys))
      expect(() => readLocalSettings({ [name]: value })).toThrow('set together or not at all')
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
  ])('names the setting at fault for %s=%s', (name, value) => {
    expect(() => readLocalSettings({ [name]: value })).toThrow(name)
    const { status, stderr } = run('start.ts', { [name]: value })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^mingcha: .*PORT/)
  })

  it('says what to do about a taken port, before anything is built', async () => {
    const server = createServer()
    const port = await listen(server, 0)
    const { status, stderr } = run('start.ts', { PORT: String(port) })
    expect(status).toBe(1)
    expect(stderr).toBe(
      `mingcha: port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
    )
    await close(server)
  })
})
