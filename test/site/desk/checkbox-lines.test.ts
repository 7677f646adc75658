import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const boxes = globSync('site/desk/**/*.tsx').flatMap((file) => {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/type="checkbox"/g)].map(({ index }) => ({
    file,
    line: source
      .slice(0, index)
      .match(/<label\b[^>]*>/g)
      ?.at(-1),
  }))
})

/** A rem of the desk is 16 px: WCAG 2.2, 2.5.8 asks for 24 px. */
it('each checkbox of the desk stands in a line whose box has its size and keeps it', () => {
  expect(boxes.length).toBeGreaterThan(10)
  const other = boxes.filter(({ line }) => !/class="(check|q-choose|q-all)"/.test(line ?? ''))
  expect(other).toEqual([])
  const css = readFileSync('site/styles/journey.css', 'utf8')
  const [, rules = ''] = css.match(/\.check input \{([^}]*)\}/) ?? []
  expect(rules).toContain('flex: none;')
  const sizes = [...rules.matchAll(/(?:inline|block)-size: ([\d.]+)rem/g)].map(
    ([, size]) => Number(size) * 16,
  )
  expect(sizes).toEqual([24, 24])
  const [, line = ''] = css.match(/^\.check \{([^}]*)\}/m) ?? []
  expect(line).toContain('min-block-size: var(--touch);')
})
