import { describe, expect, it } from 'vitest'
import type { Tombstone } from '../../../../shared/case/public-case.ts'
import { type LogLine, nextLine } from '../../../../shared/publication/log-line.ts'
import { standingOf } from '../../../../site/public/cases/taken.ts'

const subject = 'aaaaaaaaaaaaa'
/** A case: public, hidden, shown again, its firms’ names taken, then corrected; a day for each. */
const lines: LogLine[] = []
for (const [event, edition, day] of [
  ['published', 1, 1],
  ['hidden', 2, 2],
  ['restored', 3, 3],
  ['corrected', 4, 4],
  ['withdrawn', 1, 4],
  ['withdrawn', 3, 4],
  ['corrected', 5, 5],
] as const) {
  const line = { day: `2026-11-0${day}`, event, subject, edition, content: 'c'.repeat(64) }
  lines.push(nextLine(lines.at(-1), line))
}
const stoneAt = (n: number, state: Tombstone['state']): Tombstone => {
  const { edition, day, hash } = lines[n - 1] as LogLine
  return {
    ...{ state, id: subject, edition, day, log: { n, hash }, reason: '示例' },
    ...{ number: '示例〔2026〕1号', publisher: '320000', publishedOn: '2026-11-01', sample: true, salt: '0' },
  }
}

describe('a placeholder', () => {
  it('of a hiding says which edition brought the case back, and when', () => {
    expect(standingOf(stoneAt(2, 'hidden'), true, lines)).toMatchObject({
      standing: 'restored',
      after: { edition: 3, day: '2026-11-03' },
    })
  })

  it('of a text whose names went says which edition took its place then, not the newest', () => {
    for (const n of [5, 6])
      expect(standingOf(stoneAt(n, 'withdrawn'), true, lines)).toMatchObject({
        standing: 'replaced',
        after: { edition: 4 },
      })
  })

  it('of a case that is gone says what the case is', () => {
    expect(standingOf(stoneAt(2, 'hidden'), false, lines.slice(0, 2)).standing).toBe('hidden')
    expect(standingOf(stoneAt(5, 'withdrawn'), false, lines).standing).toBe('withdrawn')
  })
})
