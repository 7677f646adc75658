import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/messages/en.ts'
import { fillIn } from '../../../shared/messages/fill-in.ts'
import { isMessageKey, message } from '../../../shared/messages/message.ts'
import { zh } from '../../../shared/messages/zh.ts'
import { refusalStatus } from '../../../shared/refusal/codes.ts'

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the catalogues', () => {
  it('hold the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })

  it('give each key one text: of two the first would be lost without a word', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'messages')
    for (const [language, texts] of Object.entries({ zh, en })) {
      const written = readdirSync(join(folder, language)).flatMap((file) =>
        [...readFileSync(join(folder, language, file), 'utf8').matchAll(/^ *"([^"]+)":/gm)].map(
          ([, key]) => key,
        ),
      )
      expect(written.sort(), language).toEqual(Object.keys(texts).sort())
    }
  })

  it('name the same things in both languages', () => {
    const differ = Object.entries(zh).filter(([key, text]) => {
      const other = (en as Record<string, string>)[key] ?? ''
      return placeholders(text).join() !== placeholders(other).join()
    })
    expect(differ.map(([key]) => key)).toEqual([])
  })

  it('leave no text empty', () => {
    for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)])
      expect(text.trim(), key).not.toBe('')
  })

  it('say every refusal', () => {
    for (const code of Object.keys(refusalStatus)) expect(isMessageKey(`refusal.${code}`), code).toBe(true)
  })

  it('speak to the reader with 您 and without exclamation marks', () => {
    for (const [key, text] of Object.entries(zh)) {
      if (key.startsWith('glossary.')) continue
      expect(text, key).not.toMatch(/你|！/)
    }
  })

  it('fill in names and leave unknown ones as they are', () => {
    expect(fillIn('{a}和{b}', { a: 1 })).toBe('1和{b}')
    expect(message('en', 'common.site.name')).not.toBe('')
  })

  it('take no value for what they fill in themselves: the name of the province would stand in its place', () => {
    expect(() => fillIn('全省是{rate}份', { rate: 1, province: 32.5 })).toThrow('{province}')
    expect(() => message('zh', 'common.site.what', { provinceShort: '别处' })).toThrow('{provinceShort}')
    expect(() => message('en', 'common.site.what', { exampleShort: 'x' })).toThrow('{exampleShort}')
    const left = [...Object.entries(zh), ...Object.entries(en)].filter(([, text]) =>
      /\{(province|example\w)/.test(text),
    )
    expect(left.map(([key]) => key)).toEqual([])
  })

  it('count in English: one day, two days, no days', () => {
    const text = 'Late by {n} {n:day|days}'
    expect([0, 1, 2].map((n) => fillIn(text, { n }))).toEqual([
      'Late by 0 days',
      'Late by 1 day',
      'Late by 2 days',
    ])
    const bare = Object.entries(en).filter(([, one]) =>
      /\{n\} (days|minutes|files|times|characters)\b/.test(one),
    )
    expect(bare.map(([key]) => key)).toEqual([])
  })
})
