import type { Mutation } from '../mutation.ts'

const address = 'test/functions/http/read-address.test.ts'
const destroyed = 'test/functions/clock/destroyed.test.ts'
const tidy = 'test/functions/clock/tidy-uploads.test.ts'
const directory = 'test/shared/office-keys/directory.test.ts'
const oneSpelling = 'each thing has one address'
const gone = 'content is gone when its time is up'
const named = 'what no tip names is gone within days'
const notOld = 'an old directory cannot be put back for long'
const versions = 'data of another version are not half read'
const signed = 'whoever is taken out opens nothing sealed after the new key was signed'

/** One spelling of an address, what nothing names, and the days and numbers of the signed directory. */
export const byName: readonly Mutation[] = [
  {
    name: 'one spelling of an address',
    promise: oneSpelling,
    file: 'functions/http/serve.ts',
    from: 'for (const name of parts) partOf(context, name)',
    to: '',
    test: [address, 'answers to one spelling of {file}'],
  },
  {
    name: 'digits alone are a number',
    promise: oneSpelling,
    file: 'functions/http/read-address.ts',
    from: '.regex(/^[1-9]\\d{0,8}$/)',
    to: '.refine((text) => Number(text) > 0)',
    test: [address, 'of one version of a key answers under that address alone'],
  },
  {
    name: 'a question asked once',
    promise: oneSpelling,
    file: 'functions/http/read-address.ts',
    from: "if (twice.length > 0) throw new Refusal('badRequest', { fields: twice })",
    to: '',
    test: [address, 'office=320115&office=320100'],
  },
  {
    name: 'the number of a caller’s ticket goes with the content',
    promise: gone,
    file: 'functions/clock/attend-tip.ts',
    from: 'await tips.forgetTicketOf(tip)',
    to: '',
    test: [destroyed, 'not even the number of their ticket'],
  },
  {
    name: 'a ticket’s number that became no tip is forgotten',
    promise: gone,
    file: 'functions/store/tips/tickets.ts',
    from: 'if (!standing || ticketKey(standing)?.pk !== key.pk) return dropTicket(tips, key, tip)',
    to: '',
    test: [destroyed, 'is forgotten two days on'],
  },
  {
    name: 'bytes that nothing names are removed',
    promise: named,
    file: 'functions/clock/tidy-uploads.ts',
    from: 'for (const chunk of old) await tips.removeChunk(chunk)',
    to: '',
    test: [tidy, 'of a form sent twice at once'],
  },
  {
    name: 'bytes are expected before any are stored, at the simple form',
    promise: named,
    file: 'functions/plain/seal-and-file.ts',
    from: 'if (form.photos.length > 0) await plain.tips.expectBytes(secrets.tip, dayInShanghai(now))',
    to: 'if (now === undefined) return files',
    test: [tidy, 'of a form whose sending was cut short'],
  },
  {
    name: 'bytes are expected before any are stored',
    promise: named,
    file: 'functions/http/take-chunk.ts',
    from: 'if (chunk.index === 0) await tips.expectBytes(chunk.tip, day)',
    to: '',
    test: [tidy, 'of an upload whose counting failed'],
  },
  {
    name: 'a chunk that was just stored is left alone',
    promise: 'a sealed file is whole',
    file: 'functions/clock/tidy-uploads.ts',
    from: 'storedAt.getTime() < now().getTime() - IN_FLIGHT',
    to: 'storedAt.getTime() < now().getTime() + IN_FLIGHT',
    test: [tidy, 'of today stay'],
  },
  {
    name: 'first day of the directory',
    promise: notOld,
    file: 'shared/office-keys/expect-directory.ts',
    from: 'if (day < from) return daysBetween(day, from)',
    to: 'if (day < from) return 0',
    test: [directory, '30 days before'],
  },
  {
    name: 'last day of the directory',
    promise: notOld,
    file: 'shared/office-keys/expect-directory.ts',
    from: 'return day > until ? daysBetween(until, day) : 0',
    to: 'return day > until ? 0 : 0',
    test: [directory, '30 days after'],
  },
  {
    name: 'last day of the directory, at the simple form',
    promise: notOld,
    file: 'functions/plain/seal-and-file.ts',
    from: 'expectDirectory(view, { directoryKey, minimum, days: [dayInShanghai(now)] })',
    to: 'expectDirectory(view, { directoryKey, minimum, days: [view.signed?.until ?? dayInShanghai(now)] })',
    test: ['test/functions/plain/directory.test.ts', 'then refuses, says whom to call'],
  },
  {
    name: 'the build’s least directory',
    promise: notOld,
    file: 'shared/office-keys/expect-directory.ts',
    from: 'signed.sequence < minimum || ',
    to: '',
    test: [directory, 'below the least that its build takes'],
  },
  {
    name: 'the build’s least directory, in a browser that keeps nothing',
    promise: notOld,
    file: 'site/directory/take-directory.ts',
    from: 'const { directoryKey, directoryMinimum: minimum } = by',
    to: 'const { directoryKey, minimum = 1 } = { ...by, minimum: undefined }',
    test: ['test/site/directory/take-directory.test.ts', 'without storage the minimum of the build is left'],
  },
  {
    name: 'the newest directory that was seen',
    promise: notOld,
    file: 'shared/office-keys/expect-directory.ts',
    from: ' || signed.sequence < seen',
    to: '',
    test: [directory, 'below the newest that it has seen'],
  },
  {
    name: 'a browser remembers the newest directory',
    promise: notOld,
    file: 'site/directory/take-directory.ts',
    from: 'if (sequence > seen) keepSeen(sequence, store)',
    to: '',
    test: ['test/site/directory/take-directory.test.ts', 'takes no directory older than one that it took'],
  },
  {
    name: 'total time of a webhook',
    promise: 'an office whose channel is broken keeps nothing else from being done',
    file: 'functions/clock/notices/webhook.ts',
    from: 'signal: AbortSignal.timeout(milliseconds),',
    to: 'timeout: milliseconds,',
    test: ['test/functions/clock/notices/webhook.test.ts', 'drips for ever'],
  },
  {
    name: 'total time of a notice',
    promise: 'an office whose channel is broken keeps nothing else from being done',
    file: 'functions/clock/notices/notify.ts',
    from: 'await within(outside.patience ?? PATIENCE, hand(outside, subscription, told))',
    to: 'await hand(outside, subscription, told)',
    test: ['test/functions/clock/notices/apart.test.ts', 'that hangs'],
  },
  {
    name: 'a data folder’s mark is a version',
    promise: versions,
    file: 'cdk/local/data-version.ts',
    from: 'return /^[1-9]\\d{0,5}\\n?$/.test(text) ? Number(text) : text',
    to: 'return Number(text)',
    test: ['test/cdk/local/data-version.test.ts', 'is refused in words, and nothing in it changes'],
  },
  {
    name: 'an alarm for a key that nobody signs',
    promise: signed,
    file: 'functions/clock/remind-keys.ts',
    from: 'if (wait && wait.days >= SIGN_DAYS)',
    to: 'if (wait && wait.days < 0)',
    test: ['test/functions/clock/remind-keys.test.ts', 'by an alarm after three days'],
  },
  {
    name: 'a key waits since it was made',
    promise: signed,
    file: 'functions/store/office-keys.ts',
    from: "expression: 'attribute_not_exists(pk) OR keyVersion < :version',",
    to: "expression: 'attribute_not_exists(pk) OR keyVersion <= :version',",
    test: ['test/functions/clock/remind-keys.test.ts', 'by an alarm after three days'],
  },
  {
    name: 'oldest versions of a key are kept',
    promise: 'no version of an office’s key is lost',
    file: 'functions/store/office-keys.ts',
    from: 'for (const one of moving) await tips.put({ ...olderKey(office, one.keyVersion), ...one })',
    to: 'for (const one of moving) olderKey(office, one.keyVersion)',
    test: ['test/functions/desk/office-keys/many-versions.test.ts', 'fifty-first and more, and none is lost'],
  },
]
