import type { Mutation } from '../mutation.ts'

const follow = 'test/functions/plain/follow.test.ts'
const wire = 'test/functions/plain/follow-alike.test.ts'
const says = 'test/functions/plain/follow-say.test.ts'
const token = 'test/functions/plain/follow-token.test.ts'
const alike = 'without script, too, a known and an unknown receipt look alike'
const shortLived = 'without script, what a page carries is closed, bound and short-lived'
const once = 'without script, too, what is said is said once'
const asked = 'the server opens what was sealed on a phone only when asked to'
const room = 'the door without script is never more than busy'

/** Following up without script. */
export const withoutScript: readonly Mutation[] = [
  {
    name: 'one length of all pages of a receipt',
    promise: alike,
    file: 'functions/plain/follow/show-found.ts',
    from: "return page + ' '.repeat(Math.max(0, length - Buffer.byteLength(page)))",
    to: "return length === 0 ? page : page.concat(' ')",
    test: [wire, 'look alike and cost as much (text/html)'],
  },
  {
    name: 'one length of all answers of the door without script',
    promise: alike,
    file: 'functions/plain/follow/show-found.ts',
    from: "padding: ' '.repeat(Math.max(0, SIMPLE_FOLLOW_BYTES - lengthOf(reply)))",
    to: "padding: ' '",
    test: [wire, 'look alike and cost as much (application/json)'],
  },
  {
    name: 'as many reads of messages for nobody',
    promise: alike,
    file: 'functions/http/follow/followed-tip.ts',
    from: 'new Array<MessageRef>(MESSAGES - (end - start)).fill(nobodys)',
    to: '[nobodys]',
    test: [wire, 'look alike and cost as much (text/html)'],
  },
  {
    name: 'as many reads when something is said for nobody',
    promise: alike,
    file: 'functions/plain/follow/follow-plain.ts',
    from: 'await plain.tips.readTip(own?.id ?? NOBODY)',
    to: 'own && (await plain.tips.readTip(own.id))',
    test: [wire, "so do { act: 'message', text: '示例' }"],
  },
  {
    name: 'as many reads when nobody answers',
    promise: alike,
    file: 'functions/plain/follow/say.ts',
    from: 'if (answer) await readBeside(plain.tips, undefined)',
    to: '',
    test: [wire, "so do { act: 'confirmed' }"],
  },
  {
    name: 'half an hour and no more',
    promise: shortLived,
    file: 'functions/plain/follow/token.ts',
    from: "if (now().getTime() / 1000 > held.data.until) throw new Refusal('lapsed')",
    to: '',
    test: [token, 'is good for half an hour from the receipt on'],
  },
  {
    name: 'no page is good for longer than the one before',
    promise: shortLived,
    file: 'functions/plain/follow/token.ts',
    from: '{ ...held, nonce:',
    to: '{ ...held, until: held.until + 1740, nonce:',
    test: [token, 'is good for half an hour from the receipt on'],
  },
  {
    name: 'a token for its purpose',
    promise: shortLived,
    file: 'functions/plain/follow/token.ts',
    from: '.update(purpose)',
    to: '',
    test: [token, 'altered, cut, of another key, of the form or none'],
  },
  {
    name: 'no key of a receipt in a page',
    promise: shortLived,
    file: 'functions/plain/follow/token.ts',
    from: 'Buffer.concat([iv, cipher.update(plainText), cipher.final(), cipher.getAuthTag()])',
    to: 'Buffer.concat([iv, cipher.update(plainText), cipher.final(), Buffer.from(held.identity)])',
    test: [follow, 'stands in no page, nor does a key of it'],
  },
  {
    name: 'no receipt in a page',
    promise: shortLived,
    file: 'functions/plain/follow/opened-page.ts',
    from: "title: headline, name: say('follow.title')",
    to: "title: headline, name: asked.typed.receipt ?? say('follow.title')",
    test: [follow, 'stands in no page, nor does a key of it'],
  },
  {
    name: 'one page says one thing',
    promise: once,
    file: 'functions/plain/follow/say.ts',
    from: "if (ref && !(again && isSame(again.message, said))) throw new Refusal('used')",
    to: '',
    test: [says, 'other than the one that was sent from this page'],
  },
  {
    name: 'the same page, the same message',
    promise: once,
    file: 'functions/plain/follow/say.ts',
    from: 'kind, nonce]',
    to: 'kind, nonce, Math.random()]',
    test: [says, 'sent twice from one page is kept once'],
  },
  {
    name: 'a lost race is sealed again',
    promise: once,
    file: 'functions/plain/follow/say.ts',
    from: "['behind', 'taken'].includes(fault.code)",
    to: "['taken'].includes(fault.code)",
    test: [says, 'that lost a race is sealed again'],
  },
  {
    name: 'asked before what was sealed on a phone is opened',
    promise: asked,
    file: 'functions/plain/follow/follow-plain.ts',
    from: "asked.token === undefined && own?.channel === 'sealed'",
    to: "asked.token === '' && own?.channel === 'sealed'",
    test: [follow, 'is asked about before anything is opened'],
  },
  {
    name: 'no more at once than there is room for',
    promise: room,
    file: 'functions/plain/gate.ts',
    from: 'if (free > 0) free -= 1',
    to: 'if (free > -100) free -= 1',
    test: [token, 'is so much, and as much waits for its turn'],
  },
  {
    name: 'filing takes of the room',
    promise: room,
    file: 'functions/plain/file-plain.ts',
    from: 'plain.gate(async () => receive(',
    to: '(async (work: () => Promise<Response>) => work())(async () => receive(',
    test: [token, 'is one room for filing and following up'],
  },
  {
    name: 'following up takes of the room',
    promise: room,
    file: 'functions/plain/follow/follow-plain.ts',
    from: 'return plain.gate(async () => showFound(',
    to: 'return (async (work: () => Promise<Response>) => work())(async () => showFound(',
    test: [token, 'is one room for filing and following up'],
  },
  {
    name: 'the quick exit of pages without script',
    promise: 'every page of a reporter has the quick exit',
    file: 'functions/plain/page.ts',
    from: 'quick-exit" href=',
    to: 'quick-exit" title=',
    test: ['test/functions/plain/view.test.ts', 'is what their address asks for'],
  },
  {
    name: 'a longest wait of the simple form',
    promise: room,
    file: 'functions/plain/token.ts',
    from: 'Math.min(MOST_WAIT, Math.ceil(LEAST_WAIT * Math.max(1, forms / QUIET_FORMS)))',
    to: 'Math.ceil(LEAST_WAIT * Math.max(1, forms / QUIET_FORMS))',
    test: ['test/functions/plain/wait.test.ts', 'the same form is taken then'],
  },
]
