import type { Mutation } from '../mutation.ts'

const log = 'test/functions/publish/log.test.ts'
const verify = 'test/site/public/data/verify.test.ts'
const grows = 'the public log only grows, and who keeps a checkpoint can prove it'

/** What the public half promises. */
export const published: readonly Mutation[] = [
  {
    name: 'nothing is published on top of a line that is gone or was replaced',
    promise: grows,
    file: 'functions/publish/log/agreement.ts',
    from: "if (!isSigned) throw new LogAtOddsError('the table lost the line at its head, or has another there')",
    to: '',
    test: [log, 'a line was replaced by another'],
  },
  {
    name: 'nothing is published by a table that is older than what was published',
    promise: grows,
    file: 'functions/publish/log/agreement.ts',
    from: "if (published.size > size) throw new LogAtOddsError('more was published than the table holds')",
    to: 'if (published.size > size) return { head, published }',
    test: [log, 'the table came back older'],
  },
  {
    name: 'a checkpoint that is not ours is not taken for ours',
    promise: grows,
    file: 'shared/transparency/note.ts',
    from: 'if (!isSigned(signature.slice(4), text, key)) return undefined',
    to: '',
    test: [verify, 'a checkpoint of a stranger'],
  },
  {
    name: 'a log that was rewritten whole is found',
    promise: grows,
    file: 'site/public/data/verify.ts',
    from: 'return sameHash(rootOf(tree), root)',
    to: 'return true',
    test: [verify, 'rewritten whole'],
  },
  {
    name: 'a proof is of the record that is asked about',
    promise: 'a published record is the one of the log',
    file: 'site/public/data/verify.ts',
    from: 'const same = line.subject === subject &&',
    to: 'const same =',
    test: [verify, 'is held against its proof alone'],
  },
  {
    name: 'a proof leads to the signed root',
    promise: 'a published record is the one of the log',
    file: 'shared/transparency/log-proof.ts',
    from: 'return root !== undefined && sameHash(root, head.root)',
    to: 'return root !== undefined',
    test: [verify, 'is held against its proof alone'],
  },
  {
    name: 'a new key that signs the log is said in the log',
    promise: grows,
    file: 'functions/publish/log/publish-tree.ts',
    from: '    await ensureLogKey(publish)\n',
    to: '',
    test: [log, 'begins with the key'],
  },
  {
    name: 'lines that nobody signed are not taken back',
    promise: grows,
    file: 'functions/publish/log/take-back.ts',
    from: 'if (!sameHash(rootOf(tree), head.root))',
    to: 'if (!tree)',
    test: [log, 'what was published is taken back'],
  },
  {
    name: 'the file of the log is the log that was signed',
    promise: grows,
    file: 'functions/publish/whole-files.ts',
    from: 'if (head && !sameHash(rootOf(tree), rootOf(head.tree)))',
    to: 'if (!head)',
    test: [log, 'a line altered long ago'],
  },
  {
    name: 'one bad case stops no other',
    promise: 'one bad record stops nothing else',
    file: 'functions/publish/publisher.ts',
    from: '    await doWork(publish, key).catch((error: unknown) => {\n      failed ??= { error }\n    })',
    to: '    await doWork(publish, key)',
    test: ['test/functions/publish/growing.test.ts', 'one bad case is put aside'],
  },
  {
    name: 'a place in a list is given once',
    promise: 'nothing public is listed twice or lost',
    file: 'functions/store/published/published-cases.ts',
    from: 'if (there) return Number(there.sk)',
    to: '',
    test: ['test/functions/publish/places.test.ts', 'cut short between list and place'],
  },
  {
    name: 'an edition stands as it was first published',
    promise: 'a published edition is never written anew',
    file: 'functions/store/published/published-cases.ts',
    from: "if (await records.put({ ...key, body, line }, { expression: 'attribute_not_exists(pk)' })) return edition",
    to: 'if (await records.put({ ...key, body, line })) return edition',
    test: ['test/functions/publish/places.test.ts', 'the first edition of its number stands'],
  },
]
