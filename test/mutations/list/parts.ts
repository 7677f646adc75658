import type { Mutation } from '../mutation.ts'

const parts = 'test/functions/desk/tips/parts.test.ts'
const lawful = 'test/shared/tip/lawful.test.ts'
const buried = 'no tip can be buried'

/** What the parts of a tip are held to. */
export const partsOfTips: readonly Mutation[] = [
  {
    name: 'a part counts from the day on which the first one came',
    promise: 'the clock cannot be quietly reset',
    file: 'functions/desk/tips/parts.ts',
    from: 'routeTip(facts, await desk.routing(), tip.filedOn)',
    to: 'routeTip(facts, await desk.routing(), new Date(desk.now()).toISOString().slice(0, 10))',
    test: [parts, 'counts from the day on which the first one came'],
  },
  {
    name: 'a tip is not closed silently while a part is worked on',
    promise: buried,
    file: 'functions/desk/tips/steps.ts',
    from: "if (request.step === 'close' && request.words === undefined) await refuseOpenParts(desk, tip)",
    to: '',
    test: [parts, 'is not closed while a part is worked on, unless it says why'],
  },
  {
    name: 'a part that is gone keeps the first one from being closed silently',
    promise: buried,
    file: 'functions/desk/tips/list-parts.ts',
    from: 'if (open || parts.length < partsOf(tip.history).length)',
    to: 'if (open)',
    test: [parts, 'and takes a part away, is seen on the first'],
  },
  {
    name: 'a complaint about officials is not split',
    promise: 'a tip about officials is never visible to the office complained of',
    file: 'functions/desk/tips/parts.ts',
    from: "if (findTopic(tip.facts.topic)?.restricted) throw new Refusal('target')",
    to: '',
    test: [parts, 'takes a complaint about officials to those complained of'],
  },
  {
    name: 'a part has no parts',
    promise: buried,
    file: 'shared/tip/split-part.ts',
    from: "if (firstOf(history) !== undefined) throw new Refusal('partOfPart')",
    to: '',
    test: [parts, 'has parts itself'],
  },
  {
    name: 'a tip that says nothing of being a part is shown as none',
    promise: 'the reporter is shown an allow-list',
    file: 'functions/http/follow/followed-parts.ts',
    from: 'part && firstOf(part.history) === tip?.id ? part : undefined',
    to: 'part',
    test: [parts, 'and names another reporter’s tip as a part, shows nothing of it'],
  },
  {
    name: 'a part that is gone shows to the reporter',
    promise: 'what stands in the tip’s row follows from its history',
    file: 'shared/follow/doubts.ts',
    from: ', ...apartFromParts(tip)]',
    to: ']',
    test: [parts, 'and takes a part away, is seen on the first'],
  },
  {
    name: 'a part that its first tip does not name shows',
    promise: 'what stands in the tip’s row follows from its history',
    file: 'functions/desk/tips/list-parts.ts',
    from: 'partsOf(first.history).includes(tip.id) && first.filedOn',
    to: 'first.filedOn',
    test: [parts, 'and takes the naming of a part away, is seen on the part'],
  },
  {
    name: 'the content of a part goes after that of the first',
    promise: 'content is gone when its time is up',
    file: 'functions/clock/attend-tip.ts',
    from: 'if (await isFirstKept(clock, tip))',
    to: 'if (clock === undefined)',
    test: [parts, 'is kept as long as that of the first'],
  },
  {
    name: 'a receipt with parts costs as many reads',
    promise: 'without script, too, a known and an unknown receipt look alike',
    file: 'functions/http/follow/followed-parts.ts',
    from: '...new Array<string>(PARTS - ids.length).fill(NOBODY)',
    to: '',
    test: [parts, 'costs as many reads as one without parts'],
  },
  {
    name: 'no part is named twice',
    promise: 'a row is what its history says',
    file: 'shared/tip/parts.ts',
    from: "!others.includes(content ?? '') && ",
    to: '',
    test: [lawful, 'that names a part twice does not'],
  },
  {
    name: 'no tip is its own part',
    promise: 'a row is what its history says',
    file: 'shared/tip/parts.ts',
    from: ' && content !== own',
    to: '',
    test: [lawful, 'that names itself as its part does not'],
  },
]
