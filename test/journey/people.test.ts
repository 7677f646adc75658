import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { spareAccounts } from '../../cdk/local/sample/accounts.ts'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { keptBy, leaks, wireOf } from './walk/canary.ts'
import { signIn, unlock } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { accessFaults, picture, type Screen, visit } from './walk/visit.ts'

const site = openSite()
const narrative = '示例：夜班浇筑没有人看模板，支架在响。'
const passphrase = '示例 湖边 三只 白鹭 慢慢 走'
const newcomer = spareAccounts[0]
if (!newcomer) throw new Error('there is no spare account')

async function arrive(screen: Screen = 'desk') {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, screen)
  return { page, wire: wireOf(page), complaints, close }
}

/** Signs in at the provider as somebody who may belong to no office. */
async function enter(page: Page) {
  await page.goto('/desk/')
  await page.getByRole('button', { name: '用单位账号登录' }).click()
  await page.getByLabel('用户名').fill(newcomer?.username ?? '')
  await page.getByLabel('密码').fill(newcomer?.password ?? '')
  await page.getByRole('button', { name: '登录' }).click()
}

async function openKeys(page: Page) {
  await page.getByRole('link', { name: '钥匙', exact: true }).click()
  await page.getByRole('heading', { name: '单位的钥匙' }).waitFor()
}

async function tipOf(words: string) {
  const house = originHouse(site.stack)
  const ready = await prepare(house, newSeed(), { facts, narrative: words })
  expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
}

describe('somebody comes, gets a key, opens a letter, and leaves', () => {
  it('and a passphrase, a key or a letter never crosses the wire or stays in the browser', async () => {
    await tipOf(narrative)
    const lead = await arrive()
    await signIn(lead.page, 'jiangning-lead')
    await lead.page.getByRole('link', { name: '人员' }).click()
    await lead.page.getByRole('button', { name: '生成邀请码' }).click()
    await lead.page.getByText('请写姓名。').waitFor()
    await lead.page.getByLabel('姓名').fill('新同事（示例）')
    await lead.page.getByRole('button', { name: '生成邀请码' }).click()
    const code = (await lead.page.locator('.invitation-code').textContent()) ?? ''
    expect(code.length).toBeGreaterThan(19)
    expect(await accessFaults(lead.page)).toEqual([])
    await picture(lead.page, 'desk-people')

    const fresh = await arrive()
    await enter(fresh.page)
    await fresh.page.getByRole('textbox', { name: '邀请码' }).fill('AAAAA-BBBBB-CCCCC-DDDDD')
    await fresh.page.getByRole('button', { name: '加入' }).click()
    await fresh.page.getByRole('alert').waitFor()
    expect(await accessFaults(fresh.page)).toEqual([])
    await picture(fresh.page, 'desk-join')
    await fresh.page.getByRole('textbox', { name: '邀请码' }).fill(code.toLowerCase())
    await fresh.page.getByRole('button', { name: '加入' }).click()

    await openKeys(fresh.page)
    await fresh.page.getByLabel('新的钥匙口令').fill('12345678')
    await fresh.page.getByLabel('再输一次').fill('12345678')
    await fresh.page.getByRole('button', { name: '开通我的钥匙' }).click()
    await fresh.page.locator('.problem').first().waitFor()
    await fresh.page.getByLabel('新的钥匙口令').fill(passphrase)
    await fresh.page.getByLabel('再输一次').fill(passphrase)
    await fresh.page.getByRole('button', { name: '开通我的钥匙' }).click()
    await fresh.page.getByText('已保存。请记住口令').waitFor()
    const shown = (await fresh.page.getByText('我的核对码').textContent()) ?? ''
    const code25 = /(\d{5} ){4}\d{5}/.exec(shown)?.[0] ?? 'no code'
    expect(await accessFaults(fresh.page)).toEqual([])
    await picture(fresh.page, 'desk-keys')

    // The lead types the code that the newcomer reads out; it stands nowhere on the lead's page, and another lets nobody in.
    await openKeys(lead.page)
    await unlock(lead.page, 'jiangning-lead')
    expect(await lead.page.getByText(code25).count()).toBe(0)
    const box = lead.page.getByLabel('新同事（示例）念给您的核对码')
    await box.fill('11111 22222 33333 44444 55555')
    await lead.page.getByRole('button', { name: '让 新同事（示例） 能打开' }).click()
    await lead.page.getByText('核对码不对，没有让他进来').waitFor()
    await box.fill(code25.replaceAll(' ', ''))
    await lead.page.getByRole('button', { name: '让 新同事（示例） 能打开' }).click()
    await lead.page.getByRole('button', { name: '去掉新同事（示例）' }).waitFor()
    await picture(lead.page, 'desk-keys-lead')

    await fresh.page.reload()
    await fresh.page.getByRole('link', { name: '线索' }).click()
    await fresh.page.locator('.q-row a').first().click()
    await fresh.page.getByLabel('钥匙口令').fill(passphrase)
    await fresh.page.getByRole('button', { name: '解锁', exact: true }).click()
    await fresh.page.getByLabel('为什么要打开原件？').fill('看清楚位置（示例）')
    await fresh.page.getByRole('button', { name: '打开信封' }).click()
    await fresh.page.getByText(narrative).waitFor()

    // Signed out, nothing of it stays; signed in again, what follows meets a colleague who has left.
    const [cleared] = await Promise.all([
      fresh.page.waitForResponse('**/api/desk/sign-out'),
      fresh.page.getByRole('button', { name: '退出' }).click(),
    ])
    expect([cleared.status(), await cleared.headerValue('clear-site-data')]).toEqual([204, '"cache"'])
    await fresh.page.getByRole('button', { name: '用单位账号登录' }).waitFor()
    const kept = await keptBy(fresh.page)
    // A token begins with the base64 of {"alg": three of its characters alone also come by chance, in a cookie.
    const secrets = [passphrase, 'AGE-SECRET-KEY', narrative, 'eyJhbGciOi']
    expect(leaks(secrets, [kept])).toEqual([])
    expect(leaks(secrets.slice(0, 3), fresh.wire)).toEqual([])
    expect(leaks(['sample passphrase of', 'AGE-SECRET-KEY', narrative], lead.wire)).toEqual([])

    await tipOf('示例：另一条。')
    await enter(fresh.page)
    await fresh.page.locator('.q-row a').first().waitFor()
    await lead.page.getByRole('link', { name: '人员' }).click()
    await lead.page.getByRole('button', { name: '新同事（示例）离开了' }).click()
    await lead.page.getByRole('button', { name: '确定离开' }).click()
    await lead.page.getByRole('button', { name: '也看已离开的' }).waitFor()
    await picture(lead.page, 'desk-people-left')
    await fresh.page.locator('.q-row a').nth(0).click()
    await fresh.page.getByText('已经不在这个单位').waitFor()
    await picture(fresh.page, 'desk-removed')
    expect(await fresh.page.getByText(narrative).count()).toBe(0)
    await fresh.page.reload()
    await fresh.page.getByRole('textbox', { name: '邀请码' }).waitFor()

    // Taken out of the keyring, the newcomer takes the key with them: the office has a new one, which a colleague
    // builds on only once its code was typed.
    await openKeys(lead.page)
    if (await lead.page.getByLabel('钥匙口令').count()) await unlock(lead.page, 'jiangning-lead')
    await lead.page.getByText('新钥匙签进名单以后才封的信封，新同事（示例） 打不开').waitFor()
    await lead.page.getByRole('button', { name: '去掉新同事（示例）' }).click()
    const waits = (await lead.page.getByText('第 2 把已做好').textContent()) ?? ''
    for (const said of [
      '等了 0 天',
      '签好以前，新线索还用第 1 把封',
      '手里还有第 1 把',
      '省里的管理员',
      '三天内',
    ])
      expect(waits).toContain(said)
    const made = (await lead.page.getByText('这把钥匙的核对码').textContent()) ?? ''
    const newCode = /(\d{5} ){4}\d{5}/.exec(made)?.[0] ?? 'no code'
    await picture(lead.page, 'desk-keys-new')
    const colleague = await arrive()
    await signIn(colleague.page, 'jiangning-handler')
    await openKeys(colleague.page)
    await unlock(colleague.page, 'jiangning-handler')
    expect(await colleague.page.getByText(newCode).count()).toBe(0)
    const typing = colleague.page.getByLabel('第 2 把钥匙的核对码')
    await typing.fill(newCode.replace(/^./, (first) => (first === '1' ? '2' : '1')))
    await colleague.page.getByRole('button', { name: '核对', exact: true }).click()
    await colleague.page.getByText('核对码不对。请再听一遍').waitFor()
    expect(await accessFaults(colleague.page)).toEqual([])
    await picture(colleague.page, 'desk-keys-type')
    await typing.fill(newCode)
    await colleague.page.getByRole('button', { name: '核对', exact: true }).click()
    await typing.waitFor({ state: 'detached' })
    expect(leaks(['AGE-SECRET-KEY'], lead.wire)).toEqual([])

    expect([...lead.complaints, ...fresh.complaints, ...colleague.complaints]).toEqual([])
    await colleague.close()
    await Promise.all([lead.close(), fresh.close()])
  })

  it('the canaries sing: a passphrase in a request or in storage would be found', async () => {
    const { page, wire, close } = await arrive('phone')
    await page.goto('/')
    await page.evaluate(`(async (secret) => {
      await fetch('/api/health?' + secret).catch(() => undefined)
      await fetch('/api/claims', { method: 'POST', body: secret }).catch(() => undefined)
      sessionStorage.setItem('a', secret)
    })('AGE-SECRET-KEY-1PLANTED')`)
    expect(leaks(['AGE-SECRET-KEY-1PLANTED'], wire)).toHaveLength(1)
    expect(leaks(['AGE-SECRET-KEY-1PLANTED'], [await keptBy(page)])).toHaveLength(1)
    await close()
  })
})
