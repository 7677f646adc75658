import type { Span } from '../../shared/publication/case-list.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import type { Publish } from './publish.ts'

type Records = Publish['records']

/**
 * The records, of which what is kept of a case is read once and in one question, whoever asks: files and pages that are made together
 * agree. So are the entries of all cases around a span, among which its cases find their neighbours. Memory grows with each case that is
 * asked for.
 */
export function editionsOnce(records: Records, span: Span): Records {
  const known = new Map<string, ReturnType<Records['readPublished']>>()
  const readPublished = (id: string) => {
    const asked = known.get(id) ?? records.readPublished(id)
    known.set(id, asked)
    return asked
  }
  const readEditions = async (id: string) => (await readPublished(id)).editions
  const first = Math.max(1, span.from - 1)
  let around: ReturnType<Records['readList']> | undefined
  return {
    ...records,
    readPublished,
    readEditions,
    // Where another edition cannot be read the newest still may be.
    readNewestEdition: async (id) =>
      (await ifReadable(readEditions(id)))?.at(-1) ?? records.readNewestEdition(id),
    readPlace: async (id, list) => (await readPublished(id)).places.get(list),
    readList: async (list, { from, to }) => {
      if (list !== 'all' || from < first || to > span.to + 1) return records.readList(list, { from, to })
      around ??= records.readList(list, { from: first, to: span.to + 1 })
      return (await around).slice(from - first, Math.max(from, to + 1) - first)
    },
  }
}
