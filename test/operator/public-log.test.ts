import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findBreak, type LogLine, nextLine } from '../../shared/publication/log-line.ts'

const event = { day: '2026-11-23', event: 'published' as const, edition: 1, content: 'a'.repeat(64) }
const lines: LogLine[] = []
for (const subject of ['one', 'two', 'three']) lines.push(nextLine(lines.at(-1), { ...event, subject }))

describe('the public log', () => {
  it('names in each line the one before, by a hash over all that the line says', () => {
    expect(lines.map(({ previous }) => previous)).toEqual([
      '0'.repeat(64),
      ...lines.slice(0, 2).map(({ hash }) => hash),
    ])
    const [, second] = lines
    // Written out by hand: the names in order, no space.
    const text = `{"content":"${'a'.repeat(64)}","day":"2026-11-23","edition":1,"event":"published","n":2,"previous":"${second?.previous}","subject":"two"}`
    expect(second?.hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('breaks where a line is rewritten, left out, put in or moved', () => {
    expect(findBreak(lines)).toBeUndefined()
    const [first, second, third] = lines
    if (!first || !second || !third) throw new Error('three lines')
    expect(findBreak([first, { ...second, subject: 'else' }, third])).toBe(2)
    expect(findBreak([first, third])).toBe(2)
    expect(findBreak([second, third])).toBe(1)
    expect(findBreak([first, first, second, third])).toBe(2)
    expect(findBreak([first, third, second])).toBe(2)
    expect(findBreak([first, nextLine(first, { ...event, subject: 'else' }), third])).toBe(3)
  })
})
