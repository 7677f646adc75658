import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { officeIdentity } from '../../cdk/local/sample/enrol.ts'
import { signWindow } from '../../shared/office-keys/directory.ts'
import { officeKeyCode } from '../../shared/office-keys/spoken-codes.ts'
import type { RoutingView } from '../../shared/routing/table.ts'
import { recipientOf } from '../../shared/seal/age.ts'
import { identityFromBytes } from '../../shared/seal/identity.ts'
import { addDays, dayInShanghai } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { leaks, wireOf } from './walk/canary.ts'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { answerAll, answerToCheck, type Said, send } from './walk/report.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const folder = mkdtempSync(join(tmpdir(), 'mingcha-directory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const said: Said = {
  urgent: '没有，但是危险',
  topic: '电线裸露',
  city: '南京市',
  district: '南京市江宁区',
  site: '示例花园三期',
  narrative: '配电箱没有门，下雨天漏电。（示例）',
}
const today = dayInShanghai(new Date())
const operator = identityFromBytes(new Uint8Array(32).fill(66))
const refused = '我们说不准信会封给谁。急的事请打 12345'

/** What the operator answers instead of the routing. */
async function answer(page: Page, change: (view: RoutingView) => RoutingView | Promise<RoutingView>) {
  await page.route('**/api/routing?*', async (route) => {
    const reply = await route.fetch()
    await route.fulfill({ response: reply, json: await change((await reply.json()) as RoutingView) })
  })
}

/** The operator says that every recipient is their own. */
async function answerRecipients(page: Page) {
  const recipient = await recipientOf(operator)
  await page.route('**/api/recipients/**', (route) => route.fulfill({ json: { recipient } }))
}

const withWindow = (view: RoutingView, from: string, until: string, secret?: string): RoutingView => {
  const sequence = view.signed?.sequence ?? 1
  const key = secret ?? site.stack.keys.directory.privateKey
  return { ...view, signed: signWindow(view.directory, { sequence, from, until }, key) }
}

/** A visit to the form, filled in to the end, with what it sent of a letter. */
async function arrive(prepare: (page: Page) => Promise<void>) {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  const filed: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') filed.push(request.url())
  })
  await prepare(page)
  return { page, filed, close }
}

describe('an operator who answers as they like', () => {
  it('gets no letter by calling their key an office’s', async () => {
    const theirs = hashOf(await recipientOf(operator))
    const { page, filed, close } = await arrive(async (page) => {
      await answerRecipients(page)
      await answer(page, (view) => {
        const directory = view.directory.map((entry) => ({ ...entry, hash: theirs }))
        return withWindow({ ...view, directory }, today, addDays(today, 60), 'A'.repeat(43))
      })
    })
    await answerToCheck(page, said)
    await page.getByText(refused).first().waitFor()
    await page.getByRole('button', { name: '封好，提交' }).click()
    await page.locator('#problems', { hasText: refused }).waitFor()
    expect(filed).toEqual([])
    await close()
  })

  it('gets none either by handing out their own recipient for the one that is listed', async () => {
    const { page, filed, close } = await arrive(answerRecipients)
    await answerAll(page, said)
    await page.getByRole('button', { name: '封好，提交' }).click()
    await page.locator('#problems', { hasText: '钥匙核对不上' }).waitFor()
    expect(filed).toEqual([])
    await close()
  })

  it('cannot go back to a directory older than the phone has seen', async () => {
    const { page, filed, close } = await arrive(async () => undefined)
    await answer(page, (view) => {
      const signed = { sequence: 90, from: addDays(today, -2), until: addDays(today, 60) }
      return { ...view, signed: signWindow(view.directory, signed, site.stack.keys.directory.privateKey) }
    })
    await answerAll(page, said)
    await page.unroute('**/api/routing?*')
    await page.goto('/report/')
    await page.getByText(refused).first().waitFor()
    expect(filed).toEqual([])
    await close()
  })
})

describe('a directory that was not signed in time', () => {
  it('is taken for another 29 days, with one sentence', async () => {
    const { page, close } = await arrive((page) =>
      answer(page, (view) => withWindow(view, addDays(today, -89), addDays(today, -29))),
    )
    await answerAll(page, said)
    expect(await page.getByText('照样可以提交').count()).toBe(1)
    await picture(page, 'report-late-directory')
    expect(await send(page)).toMatch(/^\d{20}$/)
    await close()
  })

  it('then shuts the door, and says why and whom to call', async () => {
    const { page, filed, close } = await arrive((page) =>
      answer(page, (view) => withWindow(view, addDays(today, -90), addDays(today, -30))),
    )
    await answerToCheck(page, said)
    await page.getByText(refused).first().waitFor()
    await picture(page, 'report-expired-directory')
    expect(filed).toEqual([])
    await close()
  })
})

it('the form asks for the recipients of its own route only, and only when it seals', async () => {
  const { page, close } = await arrive(async () => undefined)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/recipients/')) asked.push(pathname)
  })
  await answerAll(page, said)
  expect(asked).toEqual([])
  await send(page)
  expect(asked.sort()).toEqual(['320000', '320100', '320115'].map((office) => `/api/recipients/${office}/1`))
  await close()
})

it('the holder of a receipt sees to which keys the letter was sealed, with their codes', async () => {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'phone')
  await answerAll(page, said)
  const receipt = await send(page)
  await page.goto('/follow/')
  await page.getByLabel('输入查询码').fill(receipt)
  await page.getByRole('button', { name: '打开' }).click()
  await page.getByText('哪几把钥匙能打开您的信').click()
  for (const office of ['320000', '320100', '320115']) {
    const hash = hashOf(await recipientOf(officeIdentity(site.stack.keys, office)))
    await page.getByText(`第 1 把钥匙，核对码 ${officeKeyCode(office, 1, hash)}`).waitFor()
  }
  expect(await accessFaults(page)).toEqual([])
  await picture(page, 'phone-follow-keys')
  expect(complaints).toEqual([])
  await close()
})

describe('an administrator signs the directory', () => {
  it('on another computer: the signing key never comes near the desk', async () => {
    const { keys, stages } = site.stack
    const recipient = await recipientOf(identityFromBytes(new Uint8Array(32).fill(7)))
    const at = new Date().toISOString()
    await stages.stores.tips.saveKeyRequest({
      ...{ office: '320104', keyVersion: 1, recipient, byName: '秦淮负责人（示例）', at },
    })
    const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
    const wire = wireOf(page)
    await signIn(page, 'province-administrator')
    await page.getByRole('link', { name: '钥匙', exact: true }).click()
    await page.getByText('有 1 把新钥匙等您签名，最久的等了 0 天').waitFor()
    await page.getByText('秦淮负责人（示例）').waitFor()
    await page.getByText('已等 0 天').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'desk-directory')
    const download = page.waitForEvent('download')
    await page.locator('a[download="directory-request.json"]').click()
    const [request, key, signed] = ['request.json', 'key.txt', 'signed.json'].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    await (await download).saveAs(request)
    writeFileSync(key, `${keys.directory.privateKey}\n`)
    const code = officeKeyCode('320104', 1, hashOf(recipient))
    const run = (typed: readonly string[]) => {
      const child = spawn(process.execPath, ['cdk/offline/sign-directory.ts', key, request, signed, '3'])
      child.stdin.end(`${typed.join('\n')}\n`)
      return new Promise((resolve) => child.on('exit', resolve))
    }
    expect(await run([today, code.replace(/^./, (first) => (first === '1' ? '2' : '1'))])).toBe(1)
    expect(await run([today, code])).toBe(0)
    expect(Number(readFileSync(`${key}.signed`, 'utf8'))).toBe(4)
    const forged = join(folder, 'forged.json')
    writeFileSync(forged, readFileSync(signed, 'utf8').replace('"320104"', '"320106"'))
    await page.locator('#signed').setInputFiles(forged)
    await page.getByText('签名不对').waitFor()
    await page.locator('#signed').setInputFiles(signed)
    await page.getByText('名单已换上').waitFor()
    await page.getByText('等您签名').waitFor({ state: 'detached' })
    const view = (await (await fetch(`${site.stack.origin}/api/routing`)).json()) as RoutingView
    const standing = await stages.stores.records.readSignedDirectory()
    expect(standing?.windows.map(({ sequence }) => sequence)).toEqual([2, 3, 4])
    expect(view.directory.length).toBeGreaterThan(13)
    expect(leaks([keys.directory.privateKey], wire)).toEqual([])
    // What was signed lies open, whole.
    await expect
      .poll(async () => (await fetch(`${site.stack.origin}/data/directory.json`)).text(), { timeout: 60_000 })
      .toContain('"320104"')
    expect(complaints).toEqual([])
    await close()
  })
})
