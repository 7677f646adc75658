import type { Case } from '../../shared/case/case.ts'
import { findPrivate } from '../../shared/case/firewall.ts'
import { PublicCase } from '../../shared/case/public-case.ts'
import { contentHash, type LogLine, linkTo } from '../../shared/publication/log-line.ts'
import type { Day } from '../../shared/value/day.ts'
import { caseFile, proofFile } from './data-files.ts'
import { proveLine } from './log/prove-line.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'

/** An approved case: its record, its page and the lists. Throws when the firewall finds something private. */
export const caseToPublish =
  (id: string): Describe =>
  async (publish, before) => {
    const one = await publish.records.readCase(id)
    if (one?.state !== 'approved') return undefined
    const approvedOn = one.history.at(-1)?.day ?? ''
    const draft = publicPart(publish, one, approvedOn)
    const others = (await before()).cases.filter((other) => other.id !== id)
    const { edition, publishedOn } = draft
    return {
      change: { kind: 'case', id },
      events: [
        {
          day: approvedOn,
          event: one.edition === 0 ? 'published' : 'corrected',
          subject: id,
          edition,
          content: contentHash(one.salt, draft),
        },
      ],
      records: (lines) => ({
        cases: [PublicCase.parse({ ...draft, log: linkTo(lines[0]) }), ...others].sort(newestFirst),
      }),
      files: async ({ cases, log }, head) => {
        const own = cases.filter((other) => other.id === id)
        const proofs = own.map(async (one) =>
          proofFile(one, await proveLine(publish, lineOf(one, log), head)),
        )
        return [...own.map(caseFile), ...(await Promise.all(proofs))]
      },
      done: () => publish.records.changeCase(one, { ...one, state: 'published', edition, publishedOn }),
    }
  }

/** The public fields of a case, one by one. Notes, names and states of the newsroom stay behind. */
function publicPart(publish: Publish, one: Case, day: Day): Omit<PublicCase, 'log'> {
  if (findPrivate(one.content, [one.notes]).length > 0) throw new Error('the firewall stopped a publication')
  const { title, division, topic, basics, problems, measures, rectification, documents } = one.content
  const { statement, rectifyBy, rectifiedOn, firm } = one.content
  return {
    id: one.id,
    edition: one.edition + 1,
    content: {
      ...{ title, division, topic, basics, problems, measures, rectification, documents },
      ...(statement !== undefined && { statement }),
      ...(rectifyBy !== undefined && { rectifyBy }),
      ...(rectifiedOn !== undefined && { rectifiedOn }),
      ...(firm !== undefined && { firm: { name: firm.name, creditCode: firm.creditCode } }),
    },
    publisher: one.office,
    publishedOn: one.publishedOn ?? day,
    updatedOn: day,
    sample: publish.settings.sample,
    salt: one.salt,
  }
}

const newestFirst = (a: PublicCase, b: PublicCase) => b.log.n - a.log.n

/** The line that says a case is public. Throws when the log has none. */
export function lineOf({ log: { n } }: PublicCase, log: readonly LogLine[]): LogLine {
  const line = log[n - 1]
  if (line?.n !== n) throw new Error(`the log has no line ${n}`)
  return line
}
