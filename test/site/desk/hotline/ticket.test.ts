import { expect, it } from 'vitest'
import {
  emptyTicket,
  placeOfOffice,
  type TicketEntry,
  wrongFields,
} from '../../../../site/desk/hotline/ticket.ts'

const today = '2026-11-23'
const whole: TicketEntry = {
  ...emptyTicket(today, '320115'),
  ...{ number: '12345-2026-1', topic: 'PIT-01', narrative: '示例。' },
}

it.each<[string, Partial<TicketEntry>, (keyof TicketEntry)[]]>([
  ['a whole ticket has no fault', {}, []],
  ['a number of three characters', { number: '123' }, ['number']],
  ['a number with a space in it', { number: '12345 1' }, ['number']],
  ['received thirty days ago is timely', { receivedOn: '2026-10-24' }, []],
  ['received thirty-one days ago is not', { receivedOn: '2026-10-23' }, ['receivedOn']],
  ['received tomorrow', { receivedOn: '2026-11-24' }, ['receivedOn']],
  ['received on no day at all', { receivedOn: '2026-11-31' }, ['receivedOn']],
  [
    'without place, topic and words',
    { division: '', topic: '', narrative: ' ' },
    ['division', 'topic', 'narrative'],
  ],
])('%s', (_, part, wrong) => {
  expect([...wrongFields({ ...whole, ...part }, today)]).toEqual(wrong)
})

it('a ticket begins at one’s own place, and at none in the province', () => {
  expect(placeOfOffice('320115')).toBe('320115')
  expect(placeOfOffice('320000')).toBe('')
  expect(emptyTicket(today, '')).toMatchObject({ hotline: '12345', receivedOn: today, division: '' })
})
