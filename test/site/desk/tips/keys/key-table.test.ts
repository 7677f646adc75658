import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import { type KeyAct, keyLines, keyOf, keyTable } from '../../../../../site/desk/tips/keys/key-table.ts'
import { fires } from '../../../../../site/desk/tips/keys/use-keys.ts'
import { productSources } from '../../../../fixtures/import-graph.ts'

const desk = [...productSources()].filter(([file]) => file.includes('site/desk/'))
const outside = desk.filter(([file]) => !file.includes('/keys/')).map(([, code]) => code)
const acts = Object.keys(keyTable) as KeyAct[]

describe('the one table of keys', () => {
  it('gives no key to two acts', () => {
    const keys = acts.flatMap((act) => keyTable[act].keys as readonly string[])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is on the card line by line, each in words of its own', () => {
    expect(keyLines().map(({ act }) => act)).toEqual(acts)
    for (const language of ['zh', 'en'] as const) {
      const words = keyLines().map(({ says }) => wordsOf(language).say(says))
      expect(new Set(words).size).toBe(acts.length)
    }
  })

  it('marks every act on the page, but what the listener does by itself', () => {
    const listener: KeyAct[] = ['walk', 'enter', 'choose', 'card']
    // The papers beside a tip are marked by their own names.
    const papers: KeyAct[] = ['reply', 'inspection', 'copy', 'outcome', 'note']
    const marked = outside.join('\n')
    expect(marked).toContain('keyOf(paper)')
    const lost = acts.filter(
      (act) =>
        !listener.includes(act) && !papers.includes(act) && !new RegExp(`keyOf\\([^)]*'${act}'`).test(marked),
    )
    expect(lost).toEqual([])
  })

  it('is the only place that names a key', () => {
    expect(outside.length).toBeGreaterThan(50)
    expect(outside.filter((code) => /data-key=|'data-key':|aria-keyshortcuts="/.test(code))).toEqual([])
  })

  it('says of what wants a second thought that a key only goes there', () => {
    expect(keyOf('open')).toEqual({ 'data-key': 'o', 'aria-keyshortcuts': 'o', 'data-key-goes': true })
    expect(keyOf('step')).toEqual({ 'data-key': 'a', 'aria-keyshortcuts': 'a' })
    expect(keyOf('views', 2)['data-key']).toBe('3')
    expect(keyOf('views', 9)).toEqual({})
  })
})

describe('a key', () => {
  const plain = { key: 'a', ctrlKey: false, metaKey: false, altKey: false, isComposing: false, repeat: false }

  it.each([
    ['pressed alone works', {}, false, true],
    ['while one types does nothing', {}, true, false],
    ['of an input method does nothing', { isComposing: true }, false, false],
    ['with Control is the browser’s', { ctrlKey: true }, false, false],
    ['with Command is the browser’s', { metaKey: true }, false, false],
    ['with Alt is the browser’s', { altKey: true }, false, false],
    ['held down acts once', { repeat: true }, false, false],
    ['held down walks on', { repeat: true, key: 'j' }, false, true],
  ])('%s', (_, part, typing, works) => {
    expect(fires({ ...plain, ...part }, typing)).toBe(works)
  })
})
