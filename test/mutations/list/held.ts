import type { Mutation } from '../mutation.ts'

const full = 'test/functions/store/tips/full-tip.test.ts'
const room = 'whatever an office writes, the reporter is heard and the clock goes on'

/** What an office cannot do to be rid of a tip, a dispute or a day. */
export const held: readonly Mutation[] = [
  {
    name: 'each side’s room is its own',
    promise: room,
    file: 'shared/tip/room.ts',
    from: "weigh(of('reporter')) > room",
    to: 'weigh([...messages, ...records]) > room',
    test: [full, 'the largest filing, records: the reporter writes as much as before'],
  },
  {
    name: 'the reporter is not counted with the office',
    promise: room,
    file: 'shared/tip/room.ts',
    from: "of('reporter').length > MOST.reporter",
    to: 'messages.length > MOST.reporter',
    test: [full, 'two hundred messages are refused to an office at a hundred'],
  },
  {
    name: 'room is kept for an answer',
    promise: room,
    file: 'shared/tip/room.ts',
    from: "(by === 'answer' ? 0 : ANSWERS)",
    to: 'ANSWERS',
    test: [full, 'a usual tip, messages: the reporter writes as much as before, and answers'],
  },
  {
    name: 'records weigh what their chunks do',
    promise: room,
    file: 'shared/tip/room.ts',
    from: "weigh([...of('office'), ...records]) > OFFICE",
    to: "weigh(of('office')) > OFFICE",
    test: [full, 'seven records of 808 chunks are refused'],
  },
  {
    name: 'a history has an end',
    promise: room,
    file: 'shared/tip/room.ts',
    from: 'pagesOf(tip) > pagesFor[by] || ',
    to: '',
    test: [full, 'a history that never ends stops what is beside it first'],
  },
]
