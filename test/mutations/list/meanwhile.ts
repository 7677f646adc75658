import type { Mutation } from '../mutation.ts'

const walk = 'test/journey/typed-meanwhile.test.ts'
const kept = 'nothing that was typed is lost'
const seen = 'what is sent is what is seen'

/** What is typed, and what is on its way, while something is sent. */
export const meanwhile: readonly Mutation[] = [
  {
    name: 'rows are not handed in before their file is in',
    promise: seen,
    file: 'site/desk/progress/entry/sheet-entry.tsx',
    from: ' || importing.busy || attaching.busy',
    to: '',
    test: [walk, 'rows are not handed in before'],
    kind: 'browser',
  },
  {
    name: 'a case is not sent before its picture is in',
    promise: seen,
    file: 'site/desk/cases/case-form.tsx',
    from: 'const busy = act.busy || adding.busy',
    to: 'const busy = act.busy',
    test: [walk, 'a case is not sent before its picture is in'],
    kind: 'browser',
  },
  {
    name: 'a picture that arrives takes away no typed word of a case',
    promise: kept,
    file: 'site/desk/cases/case-editor.tsx',
    from: 'draft.change(({ entry }) => ({ entry: by(entry) }))',
    to: 'draft.type({ entry: by(draft.entry.entry) })',
    test: [walk, 'a case is not sent before its picture is in'],
    kind: 'browser',
  },
  {
    name: 'what is typed while a new case is first saved goes on where the case is',
    promise: kept,
    file: 'site/desk/cases/case-editor.tsx',
    from: 'if (since) {',
    to: 'if (since && id === undefined) {',
    test: [walk, 'a new case is not lost where its first answer is'],
    kind: 'browser',
  },
  {
    name: 'what is typed while a version is first saved goes on where the version is',
    promise: kept,
    file: 'site/desk/campaigns/campaign-editor.tsx',
    from: 'if (name !== open && since !== undefined) {',
    to: 'if (name === open && since !== undefined) {',
    test: [walk, 'a campaign’s next version keeps what is typed'],
    kind: 'browser',
  },
  {
    name: 'one’s own step is known again after a lost answer',
    promise: 'an open case is as it stands',
    file: 'site/desk/frame/use-live.ts',
    from: '    if (isOwn(stands)) return stands\n',
    to: '',
    test: [walk, 'a lost answer to that is known again'],
    kind: 'browser',
  },
  {
    name: 'what was handed in is shown as it was',
    promise: seen,
    file: 'site/desk/progress/entry/sheet-entry.tsx',
    from: 'const entry = closed ? entryOf(reply) : draft.entry',
    to: 'const entry = draft.entry',
    test: [walk, 'what is typed while a month is handed in'],
    kind: 'browser',
  },
  {
    name: 'a paper on its way is awaited by who comes back to its page',
    promise: seen,
    file: 'site/desk/frame/drafts/use-arrival.ts',
    from: '    ...arrivals.view(name),',
    to: '    ...arrivals.view(String(Math.random())),',
    test: [walk, 'a paper on its way is awaited'],
    kind: 'browser',
  },
  {
    name: 'nothing that is being said of rows is left behind',
    promise: kept,
    file: 'site/desk/progress/review/review-rows.tsx',
    from: "unnoted > 0 ? 'unnoted' : ",
    to: '',
    test: [walk, 'a report is not sent back without what is being said'],
    kind: 'browser',
  },
  {
    name: 'what a reporter types while a letter is on its way is the next letter',
    promise: kept,
    file: 'site/reporter/follow/message-form.tsx',
    from: "type(cleanText(since) === clean ? '' : since)",
    to: "type(cleanText(since) === clean ? since : '')",
    test: [walk, 'what a reporter types while a letter is on its way'],
    kind: 'browser',
  },
]
