import { describe, expect, it } from 'vitest'
import {
  filterOf,
  isNarrowed,
  isSame,
  type QueueFilter,
  queryOf,
  queryText,
  wholeList,
} from '../../../../site/desk/frame/queue-filter.ts'

const read = (text: string) => filterOf(new URLSearchParams(text))

describe('the filter in the address', () => {
  it.each<[string, QueueFilter]>([
    ['', { list: 'open' }],
    ['?due=late', { list: 'open', due: 'late' }],
    ['?number=048291', { list: 'open', number: '048291' }],
    ['?office=320115&list=settled&topic=PIT-', { office: '320115', list: 'settled', topic: 'PIT-' }],
    [
      '?state=accepted&assignee=none&mark=disputed',
      { list: 'open', state: 'accepted', assignee: 'none', mark: 'disputed' },
    ],
  ])('%s goes out and comes back', (text, filter) => {
    expect(read(text)).toEqual(filter)
    expect(queryText(filter)).toBe(text)
  })

  it('leaves out what it does not understand', () => {
    expect(read('?due=never&state=nowhere&office=xyz&office=320115&mark=critical')).toEqual({
      list: 'open',
      mark: 'critical',
    })
  })

  it('asks the server the same, without the list that it gives anyway', () => {
    expect(queryOf({ list: 'open', due: 'soon' })).toEqual({ due: 'soon' })
    expect(queryOf({ list: 'attention' })).toEqual({ list: 'attention' })
  })

  it('widens to the whole list of the same office', () => {
    const filter = read('?office=320115&list=settled&mark=passed')
    expect(wholeList(filter)).toEqual({ office: '320115', list: 'settled' })
    expect(isNarrowed(filter)).toBe(true)
    expect(isNarrowed(wholeList(filter))).toBe(false)
    expect(isSame(filter, wholeList(filter))).toBe(false)
  })
})
