import type { Mutation } from '../mutation.ts'

const undo = 'test/functions/desk/tips/undo.test.ts'
const lawful = 'test/shared/tip/lawful.test.ts'
const joined = 'test/shared/tip/joined.test.ts'
const escalation = 'test/shared/tip/escalation.test.ts'
const promise = 'no tip can be buried'
const parted = 'test/functions/desk/tips/parted.test.ts'

/** What the taking back of a merger is held to. */
export const undone: readonly Mutation[] = [
  {
    name: 'a merger is taken back only while nothing followed on the one that stays',
    promise,
    file: 'functions/desk/tips/undoable.ts',
    from: 'return other && hasJustJoined(other, tip) ? into : undefined',
    to: 'return into',
    test: [undo, 'a step on the one that stays'],
  },
  {
    name: 'a merger is taken back only while nothing followed on the one that is merged',
    promise,
    file: 'shared/tip/undone.ts',
    from: "last?.step === 'merge' && history.slice(at + 1).every(isQuiet) ? at",
    to: "history.some(({ step }) => step === 'merge') ? history.findIndex(({ step }) => step === 'merge')",
    test: [undo, 'a message of its office beside the one that is merged'],
  },
  {
    name: 'what the clock told since is something that followed',
    promise,
    file: 'shared/tip/undo-merger.ts',
    from: 'brought.some(({ reason, office }) => event.reason === reason && event.subject === office),',
    to: "event.kind === 'escalated' && brought !== undefined,",
    test: [undo, 'what the clock told above since'],
  },
  {
    name: 'a merger is taken back by who merged, or a lead',
    promise: 'office, role, escalation',
    file: 'functions/desk/tips/undoable.ts',
    from: "by?.who === 'staff' && (by.sub === sub || roles.includes('lead'))",
    to: "by?.who === 'staff' && roles.length > 0 && sub !== ''",
    test: [undo, 'is taken back by a lead too, and by nobody else'],
  },
  {
    name: 'a merger taken back leaves the clock as it was',
    promise,
    file: 'shared/tip/with-event.ts',
    from: "if (told.kind === 'undone') return replay([...tip.history, told])",
    to: '',
    test: [joined, 'is as it was before once that was taken back'],
  },
  {
    name: 'what was told because of a merger is told anew without it',
    promise,
    file: 'shared/tip/escalation.ts',
    from: 'const history = withoutUndone(tip.history)',
    to: 'const { history } = tip',
    test: [escalation, 'what was told because of a merger counts no more'],
  },
  {
    name: 'a merger is taken back to the state before it',
    promise: 'a row is what its history says',
    file: 'shared/tip/lawful.ts',
    from: 'before[at - 1]?.state === state &&',
    to: '',
    test: [lawful, 'that takes back a merger into another state does not'],
  },
  {
    name: 'what an office noted for itself stays when a merger is taken back',
    promise: promise,
    file: 'shared/tip/undone.ts',
    from: 'const noted = kept.slice(at).filter(isQuiet)',
    to: 'const noted = kept.slice(at, at)',
    test: [undo, 'is taken back, and what it did stays'],
  },
  {
    name: 'a tip that was never accepted is due after a split when it had to be decided',
    promise: 'the clock cannot be quietly reset',
    file: 'shared/tip/joined.ts',
    from: 'before && isUndecided(before) ? acceptBy : together',
    to: 'before ? together : together',
    test: [parted, 'is due when it had to be decided'],
  },
  {
    name: 'a split gives no more time than the merger did',
    promise: 'the clock cannot be quietly reset',
    file: 'shared/tip/joined.ts',
    from: 'isUndecided(before) ? acceptBy : together)',
    to: 'isUndecided(before) ? acceptBy : finishBy)',
    test: [parted, 'is due on its own day where it was accepted'],
  },
  {
    name: 'a split is not told as a second look',
    promise: 'the reporter is told what is true',
    file: 'shared/follow/say-state.ts',
    from: "return step === 'split' ? 'split' : state",
    to: 'return step === undefined ? state : state',
    test: [parted, 'tells its reporter nothing of a second look'],
  },
]
