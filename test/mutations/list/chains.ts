import type { Mutation } from '../mutation.ts'

const messages = 'test/functions/intake/messages.test.ts'
const chain = 'messages left out, put in or moved show'
const history = 'history cannot be edited unseen'
const steps = 'test/shared/lifecycle/steps.test.ts'

/** The chain of messages and the chain of events. */
export const chains: readonly Mutation[] = [
  {
    name: 'number of a message',
    promise: chain,
    file: 'shared/tip/message-chain.ts',
    from: 'opened.number === first + at && opened.previous === before',
    to: 'opened.previous === before',
    test: [messages, 'left out, put in or moved by whoever runs the server'],
  },
  {
    name: 'what lay before a message',
    promise: chain,
    file: 'shared/tip/message-chain.ts',
    from: 'opened.number === first + at && opened.previous === before',
    to: 'opened.number === first + at',
    test: [messages, 'left out, put in or moved by whoever runs the server'],
  },
  {
    name: 'the server takes messages in order (reporter)',
    promise: chain,
    file: 'functions/http/follow/take-message.ts',
    from: "if (next.number !== number || next.previous !== previous) throw new Refusal('behind')",
    to: '',
    test: [messages, 'one sealed on an older end is refused'],
  },
  {
    name: 'the server takes messages in order (office)',
    promise: chain,
    file: 'functions/desk/tips/sealed.ts',
    from: 'if (next.number !== number || next.previous !== previous) throw await conflict(desk, asked)',
    to: '',
    test: [messages, 'an office’s message that does not follow the newest'],
  },
  {
    name: 'head named by what is written',
    promise: history,
    file: 'shared/tip/message-chain.ts',
    from: 'return written.every(({ head }) => holdsHead(history, head))',
    to: 'return written.length >= 0 || holdsHead(history, headOf(history))',
    test: ['test/operator/history.test.ts', 'cut at its end'],
  },
  {
    name: 'head shown to the reporter',
    promise: history,
    file: 'shared/follow/sealed.ts',
    from: 'return opened.head.n > head.n || (opened.head.n === head.n && opened.head.hash !== head.hash)',
    to: 'return false',
    test: ['test/operator/history.test.ts', 'cut at its end'],
  },
  {
    name: 'words in the reporter’s mouth',
    promise: history,
    file: 'shared/tip/message-chain.ts',
    from: 'message.answer?.verdict === event.subject &&',
    to: 'message.answer !== null &&',
    test: ['test/shared/tip/message-chain.test.ts', 'that says something else than its message'],
  },
  {
    name: 'an answer counts once',
    promise: history,
    file: 'shared/tip/message-chain.ts',
    from: "one.kind === 'answered' && one.message === event.message",
    to: "one.kind === 'none' && one.message === event.message",
    test: ['test/shared/tip/message-chain.test.ts', 'that names an older message again'],
  },
  {
    name: 'a reopening in the reporter’s name',
    promise: history,
    file: 'shared/tip/message-chain.ts',
    from: "return last?.kind === 'answered' && last.subject === 'disputed' ? [] : [event.n]",
    to: 'return []',
    test: ['test/operator/said.test.ts', 'a reopening in their name'],
  },
  {
    name: 'hash of an event',
    promise: history,
    file: 'shared/tip/history.ts',
    from: 'event.n === at + 1 && hash === hashOf(before + canonicalJson(event))',
    to: 'event.n === at + 1',
    test: [steps, 'is broken by any edit, removal or change of order'],
  },
  {
    name: 'hash of the event before',
    promise: history,
    file: 'shared/tip/history.ts',
    from: 'hash === hashOf(before + canonicalJson(event))',
    to: "hash === hashOf((at > 0 ? before : '') + canonicalJson(event)) || at > 0",
    test: [steps, 'is broken by any edit, removal or change of order'],
  },
  {
    name: 'first event and order of a history',
    promise: history,
    file: 'shared/tip/history.ts',
    from: 'event.n === at + 1 && hash ===',
    to: 'hash ===',
    test: ['test/operator/history.test.ts', 'made anew from a number later on, is not a history'],
  },
  {
    name: 'salted words',
    promise: 'nobody can search for an office’s words by their hash',
    file: 'shared/tip/history.ts',
    from: 'crypto.getRandomValues(new Uint8Array(16))',
    to: 'new Uint8Array(16)',
    test: [steps, 'binds free words by a salted hash'],
  },
  {
    name: 'hash of the words',
    promise: history,
    file: 'shared/tip/history.ts',
    from: 'return right && spoken === event.saidHash',
    to: 'return right && spoken !== null',
    test: [steps, 'binds free words by a salted hash'],
  },
]
