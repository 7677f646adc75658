import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { rankFirms } from '../../../../shared/progress/views/rank-firms.ts'
import { sayFirms } from '../../../../site/public/progress/register-says.ts'
import { pageText } from '../../../../site/text/page-text.ts'
import { visibleText } from '../renderer/rendered.ts'
import { page } from './read-page.ts'

const bodyOf = async (path: string) => (await page(path)).replaceAll('\u00ad', '')

/** The cells of the row that a link to an indicator's page heads, the province's first; one that spans several rows stands in each. */
const cells = (body: string, indicator: string) => {
  const part = body.split('<tbody>').find((one) => one.includes(`indicator/${indicator}/`)) ?? ''
  let spans: { text: string; left: number }[] = []
  for (const row of part.split('<tr>').slice(1)) {
    const own = [...row.matchAll(/<td(?:[^>]* rowspan="(\d+)")?[^>]*>(.*?)<\/td>/g)].map(
      ([, n = '1', text = '']) => ({ text: text.replace(/<[^>]*>/g, ''), left: Number(n) }),
    )
    const width = spans.filter(({ left }) => left > 0).length + own.length
    spans = Array.from({ length: width }, (_, n) => {
      const above = spans[n]
      return above && above.left > 0 ? above : (own.shift() ?? { text: '', left: 0 })
    }).map(({ text, left }) => ({ text, left: left - 1 }))
    if (row.includes(`indicator/${indicator}/`)) return spans.map(({ text }) => text)
  }
  return []
}

describe('a month’s table', () => {
  it('says in words what has no number, in English too: Huai’an did not report, Suzhou and Nantong are suppressed', async () => {
    // In the order of codes Suzhou is the fifth city, Nantong the sixth, Huai’an the eighth.
    const at = (all: readonly string[]) => [all[5], all[6], all[8]]
    const english = await bodyOf('/en/progress/period/2023-09/')
    expect(at(cells(english, 'peoplePunished'))).toEqual(['suppressed', 'suppressed', 'not reported'])
    expect(at(cells(await bodyOf('/progress/period/2023-09/'), 'peoplePunished'))).toEqual([
      ...['隐去', '隐去', '没报'],
    ])
    const all = [...english.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell)
    expect(all.filter((cell) => /^(none|few|why|look|back|later)$/.test(cell))).toEqual([])
  })

  it('has the key of its words before it', async () => {
    for (const [path, key] of [
      ['/progress/period/2023-09/', '没报：没有报，不是0。'],
      ['/en/progress/period/2023-09/', 'Not reported is not 0.'],
    ] as const) {
      const [before = '', after = ''] = (await bodyOf(path)).split('<table')
      expect(visibleText(before), path).toContain(key)
      expect(visibleText(after), path).not.toContain(key)
    }
  })
})

describe('what was revised and what was suppressed', () => {
  it('have marks of their own: the words speak of a wave', async () => {
    expect(visibleText(await bodyOf('/progress/period/2023-08/'))).toContain('带波浪线的数后来改过')
    expect(visibleText(await bodyOf('/en/progress/period/2023-08/'))).toContain('Numbers with a wavy line')
  })
})

it('an English sentence of a register that names nobody begins with a capital', () => {
  const ranking = (unnamed: number) => ({
    ...{ ...rankFirms([], campaign.settings.stopWork), told: 13, rate: 3.1, unnamed },
  })
  expect(sayFirms(ranking(2), pageText('en'))).toMatch(/^\*No firm is named now/)
  expect(sayFirms(ranking(0), pageText('en'))).toMatch(/^\*No firm is clearly above/)
})
