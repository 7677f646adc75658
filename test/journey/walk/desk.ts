import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { sampleAccount } from '../../cdk/local/sign-in-as.ts'

/** Signs in at the provider by its own page, as a member of staff does. */
export async function signIn(page: Page, username: string): Promise<void> {
  const { password } = sampleAccount(username)
  await page.goto('/desk/')
  await page.getByRole('button', { name: '用单位账号登录' }).click()
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
}

/** Opens the office's key with the member's passphrase. */
export async function unlock(page: Page, username: string): Promise<void> {
  await page.getByLabel('钥匙口令').fill(sampleAccount(username).passphrase)
  await page.getByRole('button', { name: '解锁', exact: true }).click()
  await page.getByLabel('钥匙口令').waitFor({ state: 'detached' })
}

/** Opens one's own key where a form says that what was typed waits for it. */
export async function unlockDrafts(page: Page, username: string): Promise<void> {
  await page.getByRole('button', { name: '输口令，接着写' }).first().click()
  await page.getByLabel('钥匙口令').fill(sampleAccount(username).passphrase)
  await page.getByRole('button', { name: '解锁', exact: true }).click()
}

/** Waits until what was typed is kept. */
export async function draftSaved(page: Page): Promise<void> {
  await page.locator('.draft-note[data-standing=saved]:visible').first().waitFor()
}

/** Opens the tip on the page: the office's key with the passphrase, then the letter with a reason. */
export async function openLetter(page: Page, username: string): Promise<void> {
  await unlock(page, username)
  await page.getByLabel('为什么要打开原件？').fill('看清楚位置（示例）')
  await page.getByRole('button', { name: '打开信封' }).click()
  await page.locator('.paper').waitFor()
}

/** Writes what an inspection found, sealed beside the tip that is open. */
export async function writeInspection(page: Page): Promise<void> {
  await page.getByRole('button', { name: '写核查记录' }).click()
  await page.getByLabel('哪天去的').fill('2026-11-23')
  await page.getByLabel('谁去的').fill('甲、乙（示例）')
  await page.getByLabel('看到什么').fill('坡顶堆土，没有支护。（示例）')
  await page.getByRole('button', { name: '封好，存下' }).click()
  await page.locator('summary', { hasText: '核查记录' }).last().waitFor()
}

/** Writes to the reporter of the tip that is open, and sees the letter there. */
export async function writeReply(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: '回话', exact: true }).click()
  await page.getByLabel('问举报人').fill(text)
  await page.getByRole('button', { name: '封好，发出' }).click()
  await page.locator('.letter.mine').getByText(text).waitFor()
}

/** Fills in the number and the day of a paper that comes with a step. */
export async function fillPaper(page: Page, number: string): Promise<void> {
  await page.getByLabel('文书号').fill(number)
  await page.getByLabel('文书日期').fill(dayInShanghai(new Date()))
}

/** Records of every agency that must be told that it was. */
export async function tellAgencies(page: Page): Promise<void> {
  const tell = page.getByRole('button', { name: /^登记已告诉/ })
  for (let left = await tell.count(); left > 0; left--) {
    await tell.first().click()
    await expect.poll(() => tell.count()).toBe(left - 1)
  }
}

/** Takes one step, with what it needs typed in by `fill`. */
export async function takeStep(page: Page, name: string, fill?: () => Promise<void>): Promise<void> {
  await page.locator('.tip-acts').getByRole('button', { name, exact: true }).click()
  await fill?.()
  await page.locator('form.step-form').getByRole('button', { name, exact: true }).click()
  await page.getByText(`已办：${name}`).waitFor()
}
