import { QueueQuery } from '../../../../shared/contract/queue.ts'

/** What narrows the list on the screen: as in the address bar, so that it can be kept and passed on. */
export type Filter = Omit<QueueQuery, 'cursor'>

const names = ['office', 'list', 'state', 'topic', 'assignee', 'due', 'mark'] as const

/** The filter of an address; what it does not understand is left out. */
export function filterOf(query: URLSearchParams): Filter {
  const asked = Object.fromEntries(
    names.flatMap((name) => {
      const value = query.get(name)
      return value && QueueQuery.shape[name].safeParse(value).success ? [[name, value]] : []
    }),
  )
  return QueueQuery.omit({ cursor: true }).parse(asked)
}

/** A filter as the end of an address, `?due=late`, or nothing. */
export function queryText(filter: Filter): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = filter[name]
    if (value && !(name === 'list' && value === 'open')) query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The same list without anything that narrows it. */
export function wholeList({ office, list }: Filter): Filter {
  return { list, ...(office !== undefined && { office }) }
}

/** Whether two filters show the same. */
export function isSame(one: Filter, other: Filter): boolean {
  return queryText(one) === queryText(other)
}
