import sharp from 'sharp'
import { expect, it } from 'vitest'
import { cardSvg } from '../../../../functions/publish/cards/card-svg.ts'
import { drawCard } from '../../../../functions/publish/cards/draw-card.ts'
import type { PublicCase } from '../../../../shared/case/public-case.ts'
import { caseContent } from '../../../fixtures/case.ts'
import { sampleRecords } from '../../../fixtures/public-records.ts'

const cardOf = (title: string) => {
  const one: PublicCase = {
    ...{ state: 'published', id: 'aaaaaaaaaaaab', number: '示例安曝〔2026〕1号', edition: 1, salt: '0' },
    ...{ publisher: '320000', publishedOn: '2026-11-02', updatedOn: '2026-11-02', sample: true, changes: [] },
    ...{ log: { n: 1, hash: 'a'.repeat(64) }, content: { ...caseContent, title } },
  }
  return cardSvg(one, sampleRecords.settings)
}

/** The darkest of the margin beside the title: white is 255. */
async function darkest(svg: string): Promise<number> {
  const margin = { left: 1121, top: 180, width: 79, height: 330 }
  const drawn = await drawCard(svg)
  return Math.min(...(await sharp(drawn).extract(margin).greyscale().raw().toBuffer()))
}

it.each([
  ['wide capitals', 'MWMWMWMWMWMWMWMWMWMWMWMW'.repeat(4)],
  ['small letters', 'wmwmabcdefgh'.repeat(20)],
  ['digits', '2026'.repeat(60)],
  ['quotes and dashes', '“关于”——‘示例’……'.repeat(12)],
  ['stops at the end of a line', `${'示'.repeat(18)}），。${'例'.repeat(16)}》。；${'示'.repeat(60)}`],
  ['more than four lines, of small letters', `${'示例'.repeat(27)}${'abcdef'.repeat(20)}`],
])('the title of a card stays in its margins: %s', async (_name, title) => {
  expect(await darkest(cardOf(title))).toBeGreaterThan(250)
})

it('no line of a title begins with a sign that begins none', () => {
  const lines = [
    ...cardOf(`${'示'.repeat(18)}），。${'例'.repeat(16)}》。；尾`).matchAll(/font-size="56"[^>]*>([^<]*)</g),
  ]
  expect(lines.length).toBeGreaterThan(1)
  for (const [, line = ''] of lines) expect(line).toMatch(/^[示例尾]/)
})
