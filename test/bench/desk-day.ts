import type { Locator, Page } from 'playwright-core'
import { fileForty } from '../fixtures/forty-tips.ts'
import { signIn, unlock } from '../journey/walk/desk.ts'
import { withSite } from './bench-site.ts'
import { rounded } from './median.ts'

const TIPS = 40
/** The desk before it had a list of its own: two rows seen, 200 clicks, 80 keys and 71 scrolls for the same forty tips. */
const BEFORE = { rows: 2, clicks: 200, keys: 80, scrolls: 71 }

/** What a person does with their hands. */
type Hands = { clicks: number; keys: number; scrolls: number }

interface Way {
  /** Opens the first tip; later ones are gone to from the one before. */
  begin(): Promise<void>
  openLetter(): Promise<void>
  accept(): Promise<void>
  onward(): Promise<void>
}

const inSight = (one: Locator) =>
  one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

function byMouse(page: Page, hands: Hands): Way {
  const click = async (one: Locator) => {
    await one.waitFor()
    if (!(await inSight(one))) hands.scrolls++
    await one.click()
    hands.clicks++
  }
  const acts = page.locator('.tip-acts')
  return {
    begin: () => click(page.locator('.q-row a').first()),
    openLetter: () => click(page.getByRole('button', { name: '看清楚再定受不受理' })),
    accept: async () => {
      await click(acts.getByRole('button', { name: '受理', exact: true }))
      await click(page.locator('form.step-form').getByRole('button', { name: '受理', exact: true }))
    },
    onward: () => click(page.locator('.dock .next')),
  }
}

function byKeys(page: Page, hands: Hands): Way {
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      hands.keys++
    }
  }
  return {
    begin: () => press('j', 'Enter'),
    openLetter: () => press('o', 'Enter'),
    accept: () => press('a', 'Enter'),
    onward: () => press('Enter'),
  }
}

/** Opens, reads, accepts and goes on, forty times. The key is unlocked once and not counted, as it was not before. */
async function day(page: Page, way: Way): Promise<void> {
  await way.begin()
  await unlock(page, 'jiangning-handler')
  for (let n = 0; n < TIPS; n++) {
    await page.getByRole('button', { name: '看清楚再定受不受理' }).waitFor()
    await way.openLetter()
    await page.locator('.paper').waitFor()
    // The opening stands in the record: nothing lacks any more.
    await page.locator('.tip-acts .btn.go').waitFor()
    await way.accept()
    await page.getByText('已办：受理').waitFor()
    if (n < TIPS - 1) await way.onward()
  }
}

async function count(by: (page: Page, hands: Hands) => Way): Promise<Hands & { rows: number }> {
  return withSite(async ({ stack, browser }) => {
    await fileForty(stack, TIPS)
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, baseURL: stack.origin })
    await signIn(page, 'jiangning-handler')
    await page.locator('.q-row').first().waitFor()
    const seen = await Promise.all((await page.locator('.q-row').all()).map(inSight))
    const hands = { clicks: 0, keys: 0, scrolls: 0 }
    await day(page, by(page, hands))
    return { ...hands, rows: seen.filter(Boolean).length }
  })
}

const sum = ({ clicks, keys, scrolls }: Hands) => clicks + keys + scrolls

/** A day of forty tips at 1280 × 900: clicks, keys and scrolls from the list to the last one accepted, by mouse and by keys. */
export async function benchDeskDay(): Promise<object> {
  const [mouse, keys] = [await count(byMouse), await count(byKeys)]
  return {
    bench: 'forty tips opened, read, accepted: clicks, keys and scrolls',
    ...{ before: BEFORE, mouse, keys },
    /** Of the day before, counted as generously as could be: reasons of two characters. */
    mouseOverBefore: rounded(sum(mouse) / sum(BEFORE)),
    keysOverBefore: rounded(sum(keys) / sum(BEFORE)),
    aim: 0.67,
  }
}
