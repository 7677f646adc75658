import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../site/styles/base.css', import.meta.url), 'utf8')
/** What a rule of the stylesheet declares. */
const declared = (selector: string) => {
  const [, after = ''] = css.split(`${selector} {`)
  return after.slice(0, after.indexOf('}')).replaceAll(/\s+/g, ' ')
}

describe('where only a Chinese face is there', () => {
  it('English has signs as narrow as letters, so that Huai’an is one word', () => {
    expect(declared('[lang="en"]')).toContain('font-variant-east-asian: proportional-width;')
  })
  it('and Chinese on an English page keeps them wide', () => {
    expect(declared(':where(html[lang="en"]) :where([lang="zh-CN"])')).toContain(
      'font-variant-east-asian: normal;',
    )
  })
})
