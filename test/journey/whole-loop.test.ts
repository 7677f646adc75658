import { beforeAll, describe, expect, it } from 'vitest'
import { formatReceipt } from '../../shared/receipt/receipt.ts'
import { addDays, dayInShanghai } from '../../shared/value/day.ts'
import { dumpBucket, dumpTable, rowBytes } from '../privacy/dump.ts'
import { type Canary, findMoments, findTraces } from '../privacy/traces.ts'
import {
  fillPaper,
  signIn,
  takeStep,
  tellAgencies,
  unlock,
  writeInspection,
  writeReply,
} from './walk/desk.ts'
import { draftCase, fillCase } from './walk/draft-case.ts'
import { handInFigures } from './walk/hand-in.ts'
import { openSite } from './walk/open-site.ts'
import { phonePhoto } from './walk/photo.ts'
import { answerAll, send } from './walk/report.ts'
import { accessFaults, picture, type Visit, visit } from './walk/visit.ts'

const site = openSite()
const narrative = '九号楼外面的架子在晃，三层的连墙件被拆了，上面还有人在干活。（示例）'
const reply = '我们今天下午到现场看过，已经让他们停下来加固。（示例）'
const later = '昨天又拆了两根，补一张照片。（示例）'
const result = '连墙件已补上，复查合格。（示例）'
const photoMark = 'canary-in-the-photo'
let receipt = ''
let published = ''
let agent = ''

/** Opens a visit for one piece of work, and expects that the page had nothing to complain of. */
async function as(screen: 'phone' | 'desk', work: (visited: Visit) => Promise<void>): Promise<void> {
  const visited = await visit(site.browser, site.stack.origin, screen)
  try {
    await work(visited)
    expect(visited.complaints).toEqual([])
    expect([...visited.hosts]).toEqual([new URL(site.stack.origin).host])
  } finally {
    await visited.close()
  }
}

describe('the whole loop in a browser', () => {
  it('a worker files with a photo, on a phone', () =>
    as('phone', async ({ page }) => {
      const photo = await phonePhoto(photoMark)
      const said = { narrative, photo, topic: '脚手架', city: '南京市', district: '南京市江宁区' }
      const look = async (screen: string) => {
        expect(await accessFaults(page), screen).toEqual([])
        await picture(page, `phone-report-${screen}`)
      }
      await answerAll(page, { ...said, urgent: '没有，但是危险', site: '示例花园三期' }, look)
      receipt = await send(page)
      agent = await page.evaluate(() => navigator.userAgent)
      await look('receipt')
      expect(receipt).toMatch(/^\d{20}$/)
    }))

  it('the district signs in, opens letter and photo, accepts, replies and closes', () =>
    as('desk', async ({ page }) => {
      const look = async (screen: string) => {
        expect(await accessFaults(page), screen).toEqual([])
        await picture(page, `desk-${screen}`)
      }
      await signIn(page, 'jiangning-handler')
      await page.locator('.q-row').first().waitFor()
      await look('queue')
      await page.locator('.q-row a').first().click()
      await page.getByLabel('钥匙口令').waitFor()
      await look('tip-locked')
      await unlock(page, 'jiangning-handler')
      await page.getByLabel('为什么要打开原件？').fill('看清楚位置')
      await page.getByRole('button', { name: '打开信封' }).click()
      await page.getByText(narrative).waitFor()
      await page.getByRole('button', { name: '看这个附件' }).click()
      await page.locator('.file-item img').waitFor()
      await look('tip-open')
      await takeStep(page, '受理')
      await writeReply(page, reply)
      await takeStep(page, '开始核查')
      await writeInspection(page)
      await takeStep(page, '认定查实')
      await takeStep(page, '要求整改', () => fillPaper(page, '示例改〔2026〕3号'))
      await look('tip-steps')
      await tellAgencies(page)
      await takeStep(page, '办结', async () => {
        await page.getByLabel('结果').fill(result)
        await fillPaper(page, '示例〔2026〕4号')
      })
      await look('tip-closed')
    }))

  it('the reporter follows it and reads the reply', () =>
    as('phone', async ({ page }) => {
      await page.goto('/follow/')
      await page.getByLabel('输入查询码').fill(receipt)
      await page.getByRole('button', { name: '打开' }).click()
      await page.getByText(reply).waitFor()
      expect(await page.locator('#headline').textContent()).toBe('办完了')
      expect(await page.locator('#meaning').textContent()).toContain(result)
      expect(await accessFaults(page)).toEqual([])
      await picture(page, 'phone-follow')
    }))

  it('the reporter adds a photo later, also after a reload, and the office sees it', async () => {
    await as('phone', async ({ page }) => {
      const enter = async () => {
        await page.goto('/follow/')
        await page.getByLabel('输入查询码').fill(receipt)
        await page.getByRole('button', { name: '打开' }).click()
        await page.locator('#headline').waitFor({ state: 'visible' })
      }
      await enter()
      await page.getByLabel('写留言').fill(later)
      await enter()
      expect(await page.getByLabel('写留言').inputValue()).toBe(later)
      await page.locator('#photos').setInputFiles(await phonePhoto(photoMark))
      await page.locator('#photo-list img').waitFor()
      await picture(page, 'phone-follow-photo')
      expect(await accessFaults(page)).toEqual([])
      await page.getByRole('button', { name: '封好，提交' }).click()
      await page.locator('.letter.mine').getByText('附了 1 个文件').waitFor()
    })
    await as('desk', async ({ page }) => {
      await signIn(page, 'jiangning-handler')
      await page.getByRole('link', { name: '已办' }).click()
      await page.locator('.q-row a').first().click()
      await unlock(page, 'jiangning-handler')
      await page.getByLabel('为什么要打开原件？').fill('看补的照片')
      await page.getByRole('button', { name: '打开信封' }).click()
      await page.getByText(later).waitFor()
      await page.locator('.letter').getByRole('button', { name: '看这个附件' }).click()
      await page.locator('.letter .file-item img').waitFor()
    })
  })
})

describe('what becomes public', () => {
  const title = '关于示例花园三期脚手架问题的通报（示例）'
  let address = ''

  it('a drafter writes every part of a case by the keyboard, on a phone too', () =>
    as('phone', async ({ page }) => {
      await signIn(page, 'province-drafter')
      await fillCase(page, title, { firm: true })
      expect(await accessFaults(page)).toEqual([])
      await picture(page, 'phone-case-form')
    }))

  it('a drafter writes a case and cannot approve it', () =>
    as('desk', async ({ page }) => {
      await signIn(page, 'province-drafter')
      address = await draftCase(page, title)
      expect(await page.getByRole('button', { name: '同意公布' }).count()).toBe(0)
      // The firm that it names was told, and its fifteen working days are over.
      await page.getByText('还差：企业名称显示到哪一天。').waitFor()
      await page.getByLabel('告知函哪天发出').fill(addDays(dayInShanghai(new Date()), -60))
      await page.getByLabel('企业名称显示到哪一天').fill(addDays(dayInShanghai(new Date()), 365))
      await page.locator('section[aria-labelledby=case-firms]').getByRole('button', { name: '保存' }).click()
      await page.getByText('还差：').waitFor({ state: 'detached' })
      await page.getByRole('link', { name: '打印告知函' }).click()
      await page.locator(':focus').filter({ hasText: '关于拟公布案例的告知' }).waitFor()
      const letter = String(await page.locator('.firm-letter').textContent())
      expect(letter).toMatch(/在 \d{4}年\d+月\d+日 前书面回应/)
      expect(letter).toContain(title)
      expect(letter).toContain('每封函都不说明来源')
      expect(await accessFaults(page)).toEqual([])
      await picture(page, 'desk-case-handed-in')
    }))

  it('a second person approves it, and sees it go live', () =>
    as('desk', async ({ page }) => {
      await signIn(page, 'province-approver')
      await page.goto(`/desk/${address}`)
      await page.getByRole('button', { name: '同意公布' }).waitFor()
      await picture(page, 'desk-case-review')
      expect(await accessFaults(page)).toEqual([])
      for (const check of await page.locator('.review input[type=checkbox]').all()) await check.check()
      await page.getByRole('button', { name: '同意公布' }).click()
      await page.getByText('已公布，网址不变').waitFor()
      await picture(page, 'desk-case-live')
    }))

  it('anyone reads it without JavaScript, with its line in the public log', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone', { script: false })
    await page.goto('/cases/')
    await page.getByRole('link', { name: title }).click()
    expect(await page.locator('h1').textContent()).toContain('示例花园三期')
    const id = new URL(page.url()).pathname.split('/').filter(Boolean).at(-1)
    expect(id).toMatch(/^[a-z2-7]{13}$/)
    await picture(page, 'phone-case')
    await close()
    published = String(id)
    await site.stack.stages.tick()
    const log = await (await fetch(`${site.stack.origin}/data/log.jsonl`)).text()
    expect(log.split('\n').filter((line) => line.includes(`"${id}"`))).toHaveLength(1)
  })

  it('anyone verifies it in their own browser, and a wrong citation is said before anything else', () =>
    as('phone', async ({ page }) => {
      const fetched: string[] = []
      page.on('response', (answer) => fetched.push(new URL(answer.url()).pathname))
      await page.goto('/data/verify/')
      await page.getByLabel('编号或网址').fill(`${site.stack.origin}/cases/${published}/`)
      const start = page.getByRole('button', { name: '开始核对' })
      await start.click()
      await page.locator('#verify-answer').getByText('没有被改').waitFor()
      // By its own proof: the whole log is not needed.
      expect(fetched).toContain(`/data/cases/${published}.tlog-proof`)
      expect(fetched).not.toContain('/data/log.jsonl')
      await page.getByLabel('第几条').fill('１')
      await page.getByLabel('引用里写的核对码').fill('0'.repeat(64))
      await start.click()
      const answers = page.locator('#verify-answer p')
      await answers.nth(1).waitFor()
      expect(await answers.first().textContent()).toContain('不一样')
      expect(await answers.first().getAttribute('class')).toContain('err')
      expect(await page.locator('#verify-answer .ok').count()).toBe(3)
      expect(await accessFaults(page)).toEqual([])
      await picture(page, 'phone-verify')
    }))

  it('a city hands in its figures', () =>
    as('desk', async ({ page }) => {
      await signIn(page, 'city-320100')
      await handInFigures(page, { area: '320100', period: '2023-12' })
      await picture(page, 'desk-progress-city')
    }))

  it('the province accepts them, another person publishes them and sees the edition go live', async () => {
    const sheet = '/desk/#/progress/2023/figures/2023-12'
    await as('desk', async ({ page }) => {
      await signIn(page, 'province-drafter')
      await page.goto(`${sheet}/320100`)
      await page.getByRole('button', { name: '收下' }).click()
      await page.getByText('已收下').first().waitFor()
    })
    await as('desk', async ({ page }) => {
      await signIn(page, 'province-approver')
      await page.goto(sheet)
      await page.getByText('第 1 版：收下 1 个单位').waitFor()
      await picture(page, 'desk-progress-province')
      expect(await accessFaults(page)).toEqual([])
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await page.getByRole('button', { name: '公布', exact: true }).click()
      await page.getByText('已公布　第 1 版').waitFor()
    })
  })

  it('anyone reads them without JavaScript: phases, duties, table and chart', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone', { script: false })
    await page.goto('/progress/')
    expect(await page.locator('main').textContent()).toMatch(/86\s*项任务/)
    expect(await page.locator('main svg').count()).toBeGreaterThan(0)
    await picture(page, 'phone-progress')
    await close()
  })
})

describe('what the loop leaves behind', () => {
  const places = new Map<string, Uint8Array>()
  const canaries = (): Canary[] => [
    { name: 'user agent', text: agent },
    { name: 'loopback address', text: '127.0.0.1' },
    { name: 'receipt', text: receipt },
    { name: 'grouped receipt', text: formatReceipt(receipt) },
    { name: 'narrative', text: narrative },
    { name: 'reply', text: reply },
    { name: 'later message', text: later },
    { name: 'place and model in the photo', text: photoMark },
    { name: 'place and model in the picture of a case', text: 'canary-in-the-picture' },
  ]
  const beside: { name: string; open: string }[] = []

  beforeAll(async () => {
    const rows = (await Promise.all(['tips', 'records'].map((name) => dumpTable(site.stack, name)))).flat()
    places.set('the log', Buffer.from(site.lines.join('\n')))
    for (const row of rows) places.set(`row ${String(row.pk)} ${String(row.sk)}`, rowBytes(row))
    for (const bucket of ['sealed', 'public', 'records'] as const) {
      for (const [key, content] of await dumpBucket(site.stack, bucket)) places.set(key, content)
    }
    for (const row of rows.filter(
      ({ pk, sk }) => /^(TIP|LOOKUP)#/.test(String(pk)) && !/^OPENING/.test(String(sk)),
    )) {
      const open = Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array))
      beside.push({
        name: `${String(row.pk)} ${String(row.sk)}`,
        open: JSON.stringify(Object.fromEntries(open)),
      })
    }
  })

  it('nothing that was written, shown or sent is found in logs, tables, buckets or pages', () => {
    expect(receipt).not.toBe('')
    expect(places.size).toBeGreaterThan(60)
    expect(findTraces(canaries(), places)).toEqual([])
  })

  it.each(['narrative', 'receipt', 'user agent'])('a %s let through is found', (name) => {
    const leaked = canaries().find((one) => one.name === name)?.text ?? ''
    const leaky = new Map([...places, ['a row', Buffer.from(`{"seen":"${leaked}"}`)]])
    expect(findTraces(canaries(), leaky)).not.toEqual([])
  })

  it('nothing beside the reporter is finer than a day', () => {
    expect(beside.length).toBeGreaterThan(1)
    for (const { name, open } of beside) expect(findMoments(open), name).toEqual([])
  })
})
