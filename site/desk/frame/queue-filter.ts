import { QueueQuery } from '../../../shared/contract/queue.ts'

/** What narrows the list on the screen: as in the address bar, so that it can be kept and passed on. */
export type QueueFilter = Omit<QueueQuery, 'cursor'>

const names = ['office', 'list', 'state', 'topic', 'assignee', 'due', 'mark', 'number'] as const

/** The filter of an address; what it does not understand is left out. */
export function filterOf(query: URLSearchParams): QueueFilter {
  const asked = Object.fromEntries(
    names.flatMap((name) => {
      const value = query.get(name)
      return value && QueueQuery.shape[name].safeParse(value).success ? [[name, value]] : []
    }),
  )
  return QueueQuery.omit({ cursor: true }).parse(asked)
}

/** A filter as what is asked of the list; what is asked anyway is left out. */
export function queryOf(filter: QueueFilter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = filter[name]
      return value && !(name === 'list' && value === 'open') ? [[name, value]] : []
    }),
  )
}

/** A filter as the end of an address, `?due=late`, or nothing. */
export function queryText(filter: QueueFilter): string {
  const text = new URLSearchParams(queryOf(filter)).toString()
  return text === '' ? '' : `?${text}`
}

/** The same list without anything that narrows it. */
export function wholeList({ office, list }: QueueFilter): QueueFilter {
  return { list, ...(office !== undefined && { office }) }
}

/** Whether a filter leaves anything of its list out. */
export function isNarrowed(filter: QueueFilter): boolean {
  return !isSame(filter, wholeList(filter))
}

/** Whether two filters show the same. */
export function isSame(one: QueueFilter, other: QueueFilter): boolean {
  return queryText(one) === queryText(other)
}
