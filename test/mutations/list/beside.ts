import type { Mutation } from '../mutation.ts'

const row = 'test/operator/row.test.ts'
const said = 'test/operator/said.test.ts'
const barred = 'test/functions/desk/tips/barred.test.ts'
const merging = 'test/functions/desk/tips/merging.test.ts'
const compared = 'what stands beside a history is what it says'
const answered = 'an answer counts once, for what was signed'
const elsewhere = 'who decided what was disputed decides nothing more'
const ended = 'the reporter of a merged tip learns how the other ended'

/** What stands beside a history, answers without their step, who is barred, how a merged tip's other ended. */
export const beside: readonly Mutation[] = [
  {
    name: 'the row compared with the history',
    promise: compared,
    file: 'shared/tip/apart.ts',
    from: 'inOrder(beside[name]) !== inOrder(standing[name])',
    to: 'beside[name] === standing && inOrder(standing)',
    test: [row, 'the day to decide by shows'],
  },
  {
    name: 'the row compared at /follow',
    promise: compared,
    file: 'site/reporter/follow/doubts.ts',
    from: "events[0]?.kind === 'filed' ?",
    to: "events[0]?.kind === '' ?",
    test: [row, 'the day to finish by shows'],
  },
  {
    name: 'the offices that hold a tip compared',
    promise: compared,
    file: 'site/desk/tips/tip/check-history.ts',
    from: '    holders: sealedTo.map((one) => one.office),\n',
    to: '    holders: tip.history[0]?.sets?.holders,\n',
    test: [row, 'the offices that hold it, one left out'],
  },
  {
    name: 'openings behind the steps',
    promise: compared,
    file: 'shared/tip/apart-from-openings.ts',
    from: "...(unseen ? ['openings'] : []),",
    to: '',
    test: [row, 'openings that were taken out show'],
  },
  {
    name: 'the day of the first opening compared',
    promise: compared,
    file: 'shared/tip/apart-from-openings.ts',
    from: "...(tip.openedOn !== undefined && tip.openedOn !== first ? ['openedOn'] : []),",
    to: '',
    test: [row, 'the day of the first opening shows'],
  },
  {
    name: 'the hour to look by compared',
    promise: compared,
    file: 'shared/tip/apart-from-openings.ts',
    from: "? [] : ['lookBy']",
    to: '? [] : []',
    test: [row, 'an hour to look by, of another day shows'],
  },
  {
    name: 'days and sides of what is listed',
    promise: compared,
    file: 'shared/tip/message-chain.ts',
    from: 'return same(told, listed) && same(recorded, kept)',
    to: 'return told.length === listed.length && same(recorded, kept)',
    test: ['test/shared/tip/message-chain.test.ts', 'is in the lists, whole'],
  },
  {
    name: 'an answer that no step takes up',
    promise: answered,
    file: 'shared/tip/message-chain.ts',
    from: "from === 'reporter' && answer && !heard.has(id) ? [id] : [],",
    to: "from === 'reporter' && answer && heard.has(id) ? [] : [],",
    test: [said, 'is marked on both pages, and the same bytes'],
  },
  {
    name: 'the rating that was signed',
    promise: answered,
    file: 'shared/tip/message-chain.ts',
    from: 'message.answer?.rating === event.sets?.rating',
    to: 'message.answer !== null',
    test: [said, 'taken for another word or rating'],
  },
  {
    name: 'the outcome that was answered',
    promise: answered,
    file: 'shared/tip/message-chain.ts',
    from: "kind === 'step' && n > message.head.n",
    to: "kind === 'none' && n > message.head.n",
    test: ['test/shared/tip/message-chain.test.ts', 'of another outcome than the one before them'],
  },
  {
    name: 'the same bytes complete the step',
    promise: answered,
    file: 'functions/intake/follow-up.ts',
    from: 'withMessage(now, sent, ref) ?? unanswered(now, sent.id)',
    to: 'withMessage(now, sent, ref)',
    test: [said, 'is marked on both pages, and the same bytes'],
  },
  {
    name: 'an older answer is none to a later outcome',
    promise: answered,
    file: 'functions/intake/follow-up.ts',
    from: "if (tip.history.slice(at + 1).some(({ kind }) => kind === 'step')) throw new Refusal('answer')",
    to: '',
    test: [said, 'is no answer to an outcome that came after it'],
  },
  {
    name: 'barred from all that decides',
    promise: elsewhere,
    file: 'functions/desk/desk.ts',
    from: "if (asked.access.barred) throw new Refusal('barred')",
    to: '',
    test: [barred, 'jiangning-handler: record is refused'],
  },
  {
    name: 'barred from approving a reward',
    promise: elsewhere,
    file: 'functions/desk/tips/rewards.ts',
    from: "if (access.barred) throw new Refusal('barred')",
    to: '',
    test: [barred, 'jiangning-lead: reward is refused'],
  },
  {
    name: 'barred from merging into it',
    promise: elsewhere,
    file: 'functions/desk/tips/steps.ts',
    from: "if (isBarred(other, staff.sub)) throw new Refusal('barred')",
    to: '',
    test: [barred, 'does not merge another tip into it either'],
  },
  {
    name: 'who decided the tip that it was merged into',
    promise: elsewhere,
    file: 'shared/tip/barred.ts',
    from: '(sets?.deciders ?? [])',
    to: '[]',
    test: [merging, 'closed: state and day'],
  },
  {
    name: 'how the other ended is shown',
    promise: ended,
    file: 'functions/intake/follow-reply.ts',
    from: '...(end && {',
    to: '...(end && tip.destroyedOn && {',
    test: [merging, 'declined: state and day'],
  },
  {
    name: 'how the other ended may be disputed',
    promise: ended,
    file: 'functions/intake/follow-up.ts',
    from: 'end && mergedInto(written) === mergedInto(seen) ? noteEnd(written, end, day) : written',
    to: 'written',
    test: [merging, 'referred: state and day'],
  },
  {
    name: 'a merged tip waits for the other',
    promise: ended,
    file: 'functions/clock/attend-tip.ts',
    from: 'if (later !== undefined) {',
    to: "if (later === '') {",
    test: [merging, 'is not archived before the days to dispute'],
  },
  {
    name: 'files that came after an opening',
    promise: 'an original opens only after the opening is recorded',
    file: 'functions/desk/tips/originals.ts',
    from: "if (!isCovered(tip, held, staff.sub, openings)) throw new Refusal('openAgain')",
    to: '',
    test: ['test/functions/desk/tips/files.test.ts', 'only under an opening of that person that counts'],
  },
]
