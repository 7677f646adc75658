import { describe, expect, it } from 'vitest'
import { ownName } from '../../../shared/messages/fill-in.ts'
import { isMessageKey } from '../../../shared/messages/message.ts'
import { zh } from '../../../shared/messages/zh.ts'
import { productSources } from '../../fixtures/import-graph.ts'

/** A key said with an object of values: `say('tips.due.late', { n, date: day })`. Objects within objects are passed over. */
const SAID = /'([a-z]\w*(?:\.[\w-]+)+)',\s*\{([^{}]*)\}/gi

/** A key said with no values at all. */
const SAID_BARE = /\b(?:say|t)\('([a-z]\w*(?:\.[\w-]+)+)'\)/gi

/** These pages hand texts to their scripts, which fill them. */
const HANDS_ON = ['site/public/pages/data/verify.astro', 'site/public/pages/data/changes.astro']

const namesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))]

/** Values that a text names and that are not given where it is said, each with its key. */
function missing(code: string): string[] {
  const bare = [...code.matchAll(SAID_BARE)].flatMap(([, key = '']) =>
    isMessageKey(key) ? namesIn(zh[key]).map((name) => `${key} wants ${name}`) : [],
  )
  const wanting = [...code.matchAll(SAID)].flatMap(([, key = '', object = '']) => {
    if (!isMessageKey(key) || object.includes('...')) return []
    const given = object.split(',').map((part) => part.split(':')[0]?.trim())
    return namesIn(zh[key])
      .filter((name) => !given.includes(name))
      .map((name) => `${key} wants ${name}`)
  })
  return [...bare, ...wanting]
}

/** Keys said with a value that their catalogue fills in itself. */
const taken = (code: string): string[] =>
  [...code.matchAll(SAID)].flatMap(([, key = '', object = '']) => {
    const given = object.split(',').map((part) => part.split(':')[0]?.trim() ?? '')
    return isMessageKey(key) && given.some((name) => ownName.test(name)) ? [key] : []
  })

describe('the values of a text', () => {
  it('are given wherever it is said', () => {
    const sources = [...productSources()].filter(([file]) => !HANDS_ON.includes(file))
    const code = sources.map(([, text]) => text).join('\n')
    expect([...code.matchAll(SAID)].length).toBeGreaterThan(100)
    expect(missing(code)).toEqual([])
  })

  it('are never given for what the catalogue fills in itself', () => {
    expect(taken([...productSources()].map(([, text]) => text).join('\n'))).toEqual([])
    expect(taken("t('page.progress.firms.saysTop', { firm, low, province: rate })")).toEqual([
      'page.progress.firms.saysTop',
    ])
  })

  it('one that is not given is found', () => {
    expect(missing("say('routing.duty.line', { topic, bodies: x })")).toEqual([
      'routing.duty.line wants agencies',
    ])
    expect(missing("say('routing.duty.line', { topic, agencies: x })")).toEqual([])
    expect(missing("say('routing.duty.line')")).toHaveLength(2)
  })
})
