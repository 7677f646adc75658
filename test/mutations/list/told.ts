import type { Mutation } from '../mutation.ts'

const ownLetter = 'whoever holds a receipt, and nobody else, sees the letter and its files again'

/** What a reporter is told, asked and shown again. */
export const told: readonly Mutation[] = [
  {
    name: 'a destroyed letter is not handed out',
    promise: ownLetter,
    file: 'functions/intake/follow-tip.ts',
    from: 'tip?.destroyedOn ? undefined : tip?.envelope',
    to: 'tip?.envelope',
    test: ['test/functions/intake/own-letter.test.ts', 'an unknown receipt and a letter that was destroyed'],
  },
  {
    name: 'a form that is only to look otherwise files nothing',
    promise: 'what is asked for is done, and nothing else',
    file: 'functions/plain/file-plain.ts',
    from: 'if (lookAsked(context))',
    to: 'if (text.token === undefined)',
    test: ['test/functions/plain/view.test.ts', 'files nothing and gives back what was typed'],
  },
  {
    name: 'a page that is only to look otherwise says nothing',
    promise: 'what is asked for is done, and nothing else',
    file: 'functions/plain/follow/follow-plain.ts',
    from: 'return follow(plain, context, { typed, token })',
    to: 'return follow(plain, context, asked)',
    test: ['test/functions/plain/view.test.ts', 'keeps a message that was not sent'],
  },
  {
    name: 'a name behind a shared lake is asked about',
    promise: 'a place is found or asked about, never guessed',
    file: 'shared/place/gazetteer/resolve.ts',
    from: 'if (shared) return ask([code], shared)',
    to: '',
    test: ['test/shared/place/address-cases.test.ts', 'is what the addresses give today'],
  },
  {
    name: 'a critical tip’s reporter is told the hours',
    promise: 'the reporter knows what the office owes',
    file: 'shared/follow/say-state.ts',
    from: "tip.state === 'filed' && isCritical(tip.facts)",
    to: 'false',
    test: ['test/shared/follow/say-state.test.ts', 'within how many hours it is looked at'],
  },
]
