import type { Page } from 'playwright-core'

/** What a reporter says. Labels and words as they stand on the page. */
export type Said = {
  urgent: '有' | '没有，但是危险' | '说不准'
  topic: string
  city: string
  district: string
  site: string
  narrative: string
  photo?: { name: string; mimeType: string; buffer: Buffer }
}

/** Called with a screen's name once it is filled in. */
export type Look = (screen: string) => Promise<void>

/** Goes on to the next question. */
export const next = (page: Page) => page.getByRole('button', { name: '下一步', exact: true }).click()

const until = (page: Page, screen: string) => page.locator(`#q-${screen}`).waitFor({ state: 'visible' })

/** The card with numbers to call comes first when the kind of problem may kill. */
async function passDanger(page: Page, look: Look): Promise<void> {
  await page.locator('#q-stop, #q-where').filter({ visible: true }).waitFor()
  if (!(await page.locator('#q-stop').isVisible())) return
  await look('stop')
  await page.getByRole('button', { name: '打过了，接着写' }).click()
}

/** Answers the first two questions, from an address of the form to the question for the place. */
export async function toWhere(
  page: Page,
  said: Pick<Said, 'urgent' | 'topic'>,
  { look = async () => undefined, address = '/report/' }: { look?: Look; address?: string } = {},
): Promise<void> {
  await page.goto(address)
  await page.getByText(said.urgent, { exact: true }).click()
  await look('urgent')
  await next(page)
  await until(page, 'topic')
  await page.getByRole('searchbox').fill(said.topic)
  await page.locator('label.topic:visible', { hasText: said.topic }).first().click()
  await look('topic')
  await next(page)
  await passDanger(page, look)
  await until(page, 'where')
}

/** Says the place by the lists of city and district. */
export async function choosePlace(
  page: Page,
  { city, district }: Pick<Said, 'city' | 'district'>,
): Promise<void> {
  await page.getByText('从名单里选', { exact: true }).click()
  await page.getByLabel('在哪个市').selectOption({ label: city })
  await page.getByLabel('在哪个区县或开发区').selectOption({ label: district })
}

/** Answers every question, and waits on the check page until it says which office will have it. `look`: called on each screen once it is filled in. */
export async function answerAll(page: Page, said: Said, look: Look = async () => undefined): Promise<void> {
  await answerToCheck(page, said, look)
  await page.locator('#office-body h3, #office-body dl').first().waitFor()
  await look('check')
}

/** Answers every question up to the check page. */
export async function answerToCheck(
  page: Page,
  said: Said,
  look: Look = async () => undefined,
): Promise<void> {
  await toWhere(page, said, { look })
  await choosePlace(page, said)
  await page.getByLabel('工地或小区叫什么名字').fill(said.site)
  await look('where')
  await next(page)
  await until(page, 'tell')
  await page.getByLabel('您看到了什么？').fill(said.narrative)
  await look('tell')
  await next(page)
  await until(page, 'files')
  if (said.photo) {
    await page.locator('#photos').setInputFiles(said.photo)
    await page.locator('#photo-list img').waitFor()
  }
  await look('files')
  await next(page)
  await until(page, 'name')
  await page.getByText('不留，匿名', { exact: true }).click()
  await look('name')
  await next(page)
  await until(page, 'check')
}

/** Seals and sends, and returns the receipt shown: 20 digits. */
export async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^(封好，提交|再试一次)$/ }).click()
  await page.locator('#q-receipt').waitFor({ state: 'visible' })
  const shown = await page.locator('#ticket-no').textContent()
  return (shown ?? '').replace(/\D/g, '')
}
