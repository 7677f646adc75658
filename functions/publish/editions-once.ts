import type { Publish } from './publish.ts'

type Records = Publish['records']

/** The records, of which the editions of a case are read once, whoever asks: files and pages that are made together agree. Memory grows with each case that is asked for. */
export function editionsOnce(records: Records): Records {
  const known = new Map<string, ReturnType<Records['readEditions']>>()
  const readEditions = (id: string) => {
    const asked = known.get(id) ?? records.readEditions(id)
    known.set(id, asked)
    return asked
  }
  return { ...records, readEditions, readNewestEdition: async (id) => (await readEditions(id)).at(-1) }
}
