import type { Mutation } from '../mutation.ts'

const handle = 'test/functions/desk/tips/handle.test.ts'
const merging = 'test/functions/desk/tips/merging.test.ts'
const transfer = 'test/functions/desk/tips/transfer.test.ts'
const access = 'test/functions/desk/access.test.ts'
const recorded = 'an original opens only after the opening is recorded'
const onePlace = 'who may see, open or change a tip is decided in one place'

/** Opening, handling, passing on. */
export const desk: readonly Mutation[] = [
  {
    name: 'opening recorded before anything is handed out',
    promise: recorded,
    file: 'functions/desk/tips/originals.ts',
    from: "if (!(await desk.tips.recordOpening(tip.id, opening))) throw new Refusal('conflict')",
    to: 'await desk.tips.recordOpening(tip.id, opening).catch(() => false)',
    test: [handle, 'hands nothing out when the record fails'],
  },
  {
    name: 'an opening’s id is the server’s',
    promise: recorded,
    file: 'functions/desk/tips/originals.ts',
    from: "const id = randomBytes(16).toString('base64url')",
    to: "const id = sub && randomBytes(0).toString('base64url')",
    test: [handle, 'records each opening, also one asked for again'],
  },
  {
    name: 'openings to the last page',
    promise: recorded,
    file: 'functions/store/tips/tips.ts',
    from: 'cursor = page.cursor',
    to: 'cursor = undefined',
    test: [handle, 'lists every opening, however many there are'],
  },
  {
    name: 'files only after an opening',
    promise: recorded,
    file: 'functions/desk/tips/originals.ts',
    from: 'if (!access.open || openings.length === 0)',
    to: 'if (!access.open)',
    test: [handle, 'records the opening before anything is handed out'],
  },
  {
    name: 'who may open',
    promise: onePlace,
    file: 'functions/desk/tips/originals.ts',
    from: "if (!access.open) throw new Refusal('notYet')",
    to: '',
    test: [access, 'role × route × office > province-supervisor'],
  },
  {
    name: 'another office’s tip does not exist',
    promise: onePlace,
    file: 'functions/desk/desk.ts',
    from: "if (!tip || !access?.see) throw new Refusal('office')",
    to: "if (!tip || !access) throw new Refusal('office')",
    test: [handle, 'another district sees neither the tip nor that it exists'],
  },
  {
    name: 'auditors change nothing',
    promise: onePlace,
    file: 'functions/desk/access.ts',
    from: 'return audits ? { ...nothing, see: true } : nothing',
    to: "return audits ? { see: true, open: true, actors: ['handler'] } : nothing",
    test: [access, 'role × route × office > jiangning-auditor'],
  },
  {
    name: 'the province opens after an escalation',
    promise: 'the province opens only what was escalated to it',
    file: 'functions/desk/access.ts',
    from: '(staff.office === tip.upper && staff.office !== PROVINCE)',
    to: 'staff.office !== tip.office || PROVINCE === staff.office',
    test: ['test/functions/clock/round.test.ts', 'the province may open only once it was told'],
  },
  {
    name: 'condition on the version',
    promise: 'a lost race changes nothing',
    file: 'functions/store/tips/tips.ts',
    from: "return tips.put(await moveOlderEvents(tips, before.id, row, before.history), {\n    expression: '#version = :seen',",
    to: "return tips.put(await moveOlderEvents(tips, before.id, row, before.history), {\n    expression: '#version = :seen OR #version > :seen',",
    test: [handle, 'the second would overwrite the first'],
  },
  {
    name: 'opened before a decision',
    promise: 'an outcome rests on what stands on record',
    file: 'shared/lifecycle/steps.ts',
    from: "to: 'accepted', by: staff, needs: [], after: ['opening'] },",
    to: "to: 'accepted', by: staff, needs: [] },",
    test: [handle, 'steps that cannot be > accept with {} is refused as unopened'],
  },
  {
    name: 'an inspection before a finding',
    promise: 'an outcome rests on what stands on record',
    file: 'shared/tip/step-tip.ts',
    from: "['inspection', fresh.some(({ kind }) => kind === 'inspection')],",
    to: "['inspection', fresh.length >= 0],",
    test: [
      'test/functions/intake/answer.test.ts',
      'after a dispute nothing counts that was written before it',
    ],
  },
  {
    name: 'a proof before closing',
    promise: 'an outcome rests on what stands on record',
    file: 'shared/lifecycle/steps.ts',
    from: "return evidence === 'proof' && (document !== undefined || state === 'unsubstantiated')",
    to: "return evidence === 'proof' && (document !== undefined || state !== undefined)",
    test: ['test/shared/lifecycle/steps.test.ts', 'closing: a document proves the repair'],
  },
  {
    name: 'merged only into an open tip of the office',
    promise: 'a tip leads somewhere',
    file: 'functions/desk/tips/steps.ts',
    from: 'if (other?.office !== tip.office || !isOpen(other.state) || !older) {',
    to: 'if (!other && !isOpen(tip.state) && !older) {',
    test: [merging, 'goes only into another, open tip'],
  },
  {
    name: 'referred only to a known department',
    promise: 'a tip leads somewhere',
    file: 'functions/desk/tips/steps.ts',
    from: 'agency !== undefined && !findAgency(agency)',
    to: 'agency !== undefined && agency === findAgency(agency)?.id && false',
    test: [handle, 'refer with'],
  },
  {
    name: 'another person after a dispute',
    promise: 'who decided what was disputed does not take it again',
    file: 'functions/desk/tips/steps.ts',
    from: "if (access.barred && request.step !== 'transfer') {",
    to: 'if (access.see === undefined) {',
    test: ['test/functions/intake/answer.test.ts', 'another person must take it'],
  },
  {
    name: 'handed up where nobody else may',
    promise: 'who decided what was disputed does not take it again',
    file: 'functions/desk/desk.ts',
    from: 'if (raised) await desk.tips.changeTip(tip, raised)',
    to: '',
    test: ['test/functions/intake/answer.test.ts', 'the level above is told, once'],
  },
  {
    name: 'recipients of a transfer',
    promise: 'a transfer cannot leave the level above out',
    file: 'functions/desk/tips/steps.ts',
    from: 'if (!sameRouting(way.routing, rewrap.routing)) {',
    to: 'if (!way.routing) {',
    test: [transfer, 'to offices other than the directory names is refused'],
  },
  {
    name: 'no transfer to the office complained of',
    promise: 'a transfer cannot reach the office complained of',
    file: 'functions/desk/tips/steps.ts',
    from: "if ('refused' in way) throw new Refusal('target', { fields: ['target'] })",
    to: "if ('refused' in way) return { ...rest, rewrap: { wraps: [], routing: rewrap.routing } }",
    test: [transfer, 'cannot be passed to the office it complains of'],
  },
]
