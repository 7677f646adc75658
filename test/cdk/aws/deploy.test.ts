import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { adviceFor, Installation, readInstallation, unfitFor } from '../../../cdk/aws/installation.ts'
import { afterwards, planOf } from '../../../cdk/aws/plan.ts'
import { settings } from './synthesize.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'mingcha-deploy-'))
afterAll(() => rmSync(folder, { recursive: true }))

const recovery = `age1pq1${'q'.repeat(1952)}`
const directoryKey = 'K'.repeat(43)

/** An example's settings as an operator would fill them in, changed once more where a test says so. */
function filledIn(
  edition: 'global' | 'china',
  change: Record<string, unknown> = {},
): Record<string, unknown> {
  const [global, china] = settings
  const { site, ...rest } = (edition === 'global' ? global : china) as Record<string, unknown> & {
    site: object
  }
  const own = { operator: '某省住房和城乡建设厅', contact: '025-00000000', icp: '苏ICP备00000000号' }
  return {
    ...{
      ...rest,
      site: { ...site, ...own },
      build: { directoryKey, recovery },
      alarms: { mail: ['on-call@gov.cn'] },
    },
    domain: 'anquan.gov.cn',
    ...(edition === 'china' && { iamCertificateId: 'ASCA0', oidcIssuer: 'https://sign-in.gov.cn' }),
    ...change,
  }
}
const unfit = (one: Record<string, unknown>, trial: string[] = []) => unfitFor(Installation.parse(one), trial)
const siteOf = (one: Record<string, unknown>) => one.site as Record<string, unknown>

describe('settings of an installation', () => {
  it.each(['global', 'china'] as const)(
    'of %s are fit when filled in, and not as the example has them',
    (edition) => {
      expect(unfit(filledIn(edition))).toEqual([])
      const example = settings.find((one) => one.edition === edition) ?? {}
      const found = unfit(example).join('\n')
      for (const name of ['site.operator', 'site.contact', 'build.directoryKey', 'build.recovery', 'domain'])
        expect(found).toContain(name)
    },
  )

  it.each([
    ['a name for examples', { domain: 'mingcha.example' }, 'domain'],
    ['a name for examples below another', { domain: 'mingcha.example.com' }, 'domain'],
    ['this machine', { domain: 'localhost' }, 'domain'],
    ['a recovery that is none', { build: { directoryKey, recovery: 'age1x' } }, 'recovery'],
    ['a word left in', { mail: { from: 'a@b.cn', secretName: 'replace-me' } }, 'mail.secretName'],
    ['nobody to reach', { site: { ...siteOf(filledIn('global')), contact: undefined } }, 'contact'],
    ['nobody to tell of a failure', { alarms: undefined }, 'alarms.mail'],
    ['an operator of samples', { site: { ...siteOf(filledIn('global')), operator: '示例' } }, 'operator'],
  ])('with %s are unfit', (_, change, word) => {
    const one = JSON.parse(JSON.stringify(filledIn('global', change)))
    expect(unfit(one)).toEqual([expect.stringContaining(word)])
  })

  it('of china without an ICP number are unfit', () => {
    const one = filledIn('china')
    expect(unfit({ ...one, site: { ...siteOf(one), icp: '' } })).toEqual([expect.stringContaining('ICP')])
  })

  it('with a development key are unfit, whichever of the two it is', () => {
    for (const key of [directoryKey, recovery])
      expect(unfit(filledIn('global'), [key])).toEqual([expect.stringContaining('development key')])
  })

  it('say what is allowed and should be known', () => {
    const advice = adviceFor(Installation.parse(filledIn('china')))
    expect(advice.join('\n')).toMatch(/mail[\s\S]*securityContact[\s\S]*oidcFactor/)
  })

  it('that cannot be read are told by name', () => {
    const path = join(folder, 'settings.json')
    const read = (text: string) => {
      writeFileSync(path, text)
      return () => readInstallation(path)
    }
    expect(read('{')).toThrow('is no JSON')
    expect(read(JSON.stringify(filledIn('global', { regoin: 'x' })))).toThrow('regoin')
    expect(read(JSON.stringify(filledIn('global', { region: 'eu-west-1' })))).toThrow('region')
    expect(() => readInstallation(join(folder, 'none.json'))).toThrow('cannot be read')
  })
})

describe('the command', () => {
  const run = (...words: string[]): Promise<{ code: number | null; text: string }> => {
    const child = spawn(process.execPath, [join(root, 'cdk', 'aws', 'deploy.ts'), ...words], {
      stdio: 'pipe',
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
    return new Promise((done) => child.on('exit', (code) => done({ code, text })))
  }

  it('does nothing with the example, and says each thing that has to be put right', async () => {
    const { code, text } = await run(join(root, 'cdk', 'aws', 'example', 'china.json'))
    expect(code).toBe(1)
    expect(text).toContain('not fit for people')
    for (const name of ['iamCertificateId', 'site.operator', 'domain'])
      expect(text).toContain(`\n  ${name}: `)
  })

  it('says how it is used when no settings are named', async () => {
    const { code, text } = await run()
    expect(code).toBe(1)
    expect(text).toContain('npm run deploy -- SETTINGS')
  })
})

describe('what is said', () => {
  it('before: what is made, what is kept, what to know', () => {
    const lines = planOf(Installation.parse(filledIn('global')), ['mail: not set']).join('\n')
    expect(lines).toMatch(/mingcha-global in us-east-1, for https:\/\/anquan\.gov\.cn/)
    expect(lines).toContain('DNS record')
    expect(lines).toContain('to know: mail: not set')
  })

  it('afterwards: the outputs, the name to point, and the command that opens the installation', () => {
    const outputs = { TipsTable: 'T1', RecordsTable: 'R1', Distribution: 'd1.cloudfront.net' }
    const lines = afterwards(Installation.parse(filledIn('global')), outputs).join('\n')
    expect(lines).toContain('point anquan.gov.cn to d1.cloudfront.net')
    expect(lines).toContain('TIPS_TABLE=T1 RECORDS_TABLE=R1')
    expect(lines).toContain('open-installation.ts')
  })
})
