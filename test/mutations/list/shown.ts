import type { Mutation } from '../mutation.ts'

const integrity = 'test/journey/integrity.test.ts'
const left = 'passphrase, key and letter never stay in a staff browser after sign-out'
const draft = 'a draft left on a phone cannot be read without its code'

/** What only a build or a browser shows. */
export const shown: readonly Mutation[] = [
  {
    name: 'hashes of what a page loads later',
    promise: 'a changed file does not run',
    file: 'site/release/page-maps.ts',
    from: 'if (reached.length === 0) return undefined',
    to: 'if (reached.length >= 0) return undefined',
    test: [integrity, 'a module that is loaded later does not run'],
    kind: 'browser',
  },
  {
    name: 'Trusted Types in a browser',
    promise: 'a script made of texts in a page does not run',
    file: 'shared/policy/content-policy.ts',
    from: '    "require-trusted-types-for \'script\'",\n',
    to: '',
    test: [integrity, 'cannot put markup or scripts made of texts into it'],
    kind: 'browser',
  },
  {
    name: 'nothing tries to make code from text',
    promise: 'no page is refused anything by its own policy',
    file: 'site/frame/zod.ts',
    from: 'config({ jitless: true })',
    to: 'config({ jitless: false })',
    test: ['test/journey/silent-pages.test.ts', 'no page that a visitor can come to logs an error'],
    kind: 'browser',
  },
  {
    name: 'signing out, in a browser',
    promise: left,
    file: 'site/desk/sign-in/session.ts',
    from: "if (name.startsWith('mingcha.desk.')) one.removeItem(name)",
    to: "if (name === 'mingcha.desk') one.removeItem(name)",
    test: ['test/journey/people.test.ts', 'a passphrase, a key or a letter never crosses the wire'],
    kind: 'browser',
  },
  {
    name: 'a draft is sealed, in a browser',
    promise: draft,
    file: 'site/reporter/report/draft/seal-draft.ts',
    from: 'base64.encode(await encrypt([recipient], plain))',
    to: 'base64.encode(recipient && encrypt ? plain : plain)',
    test: ['test/journey/draft.test.ts', 'leaves nothing readable in the storage that lasts'],
    kind: 'browser',
  },
  {
    name: 'a commit has one build',
    promise: 'anybody can tell whether a site is what the sources make',
    file: 'site/release/forget-folder.ts',
    from: "return { code: code.replaceAll(root, ''), map: null }",
    to: 'return { code, map: null }',
    test: ['test/site/release/reproducible.test.ts', 'two builds in two folders'],
    kind: 'build',
  },
  {
    name: 'changed words take the answer back, in a browser',
    promise: 'no place without a yes',
    file: 'site/reporter/report/where/place-answer.ts',
    from: "  for (const field of ['#address', '#permit'])",
    to: '  for (const field of [])',
    test: ['test/journey/where.test.ts', 'the answer is taken back and asked for again'],
    kind: 'browser',
  },
]
