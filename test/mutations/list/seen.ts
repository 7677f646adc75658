import type { Mutation } from '../mutation.ts'

const journey = 'test/privacy/journey.test.ts'
const integrity = 'test/cdk/aws/integrity.test.ts'
const nothingKept = 'no address, user agent or referrer is kept; no moment of a reporter finer than a day'
const script = 'a script put into a page does not run'
const evidence = 'a file tells nothing besides what it shows'

/** What could tell of a reporter, and what runs in a page. */
export const seen: readonly Mutation[] = [
  {
    name: 'no user agent in a log',
    promise: nothingKept,
    file: 'functions/http/stage-app.ts',
    from: '    await next()',
    to: "    console.log(context.req.header('user-agent'))\n    await next()",
    test: [journey, 'nothing planted is found in logs'],
  },
  {
    name: 'no address in the store',
    promise: nothingKept,
    file: 'functions/intake/challenge.ts',
    from: 'const { cost, rounds } = difficulty(intake.load())',
    to: "const { cost, rounds } = difficulty(intake.load())\n    console.log(context.req.header('x-forwarded-for'))",
    test: [journey, 'nothing planted is found in logs'],
  },
  {
    name: 'days beside a reporter',
    promise: nothingKept,
    file: 'functions/store/tips/tips.ts',
    from: 'return tips.put(tipToRow(tip), {',
    to: 'return tips.put({ ...tipToRow(tip), workSince: new Date().toISOString() }, {',
    test: [journey, 'nothing beside a reporter is finer than a day'],
  },
  {
    name: 'no text of the simple form',
    promise: 'the server never holds the text',
    file: 'functions/plain/seal-and-file.ts',
    from: 'const retryMac = contentMac(got)',
    to: 'const retryMac = form.report.narrative && contentMac(got) + form.report.narrative',
    test: [journey, 'nothing planted is found in logs'],
  },
  {
    name: 'photos of the simple form drawn anew',
    promise: evidence,
    file: 'functions/plain/read-plain-form.ts',
    from: '.jpeg({ quality: 82 })',
    to: '.keepMetadata()\n      .jpeg({ quality: 82 })',
    test: ['test/functions/plain/form.test.ts', 'lose place, time and device before they are sealed'],
  },
  {
    name: 'names of files of the simple form',
    promise: evidence,
    file: 'functions/plain/read-plain-form.ts',
    from: 'return { name, type:',
    to: 'return { name: file.name || name, type:',
    test: ['test/functions/plain/files.test.ts', 'loses its name, which may tell who took it'],
  },
  {
    name: 'details in a drawn photo',
    promise: evidence,
    file: 'site/evidence/clean/strip-jpeg.ts',
    from: 'if (needed(bytes[at + 1] ?? 0)) parts.push',
    to: 'if (needed(0)) parts.push',
    test: ['test/site/evidence/strip-jpeg.test.ts', 'a JPEG keeps its tables and its picture'],
  },
  {
    name: 'what stands behind a photo’s end',
    promise: evidence,
    file: 'site/evidence/clean/strip-jpeg.ts',
    from: 'bytes.subarray(at, endOf(bytes, at + 2))',
    to: 'bytes.subarray(at, endOf(bytes, at + 2) && bytes.length)',
    test: ['test/site/evidence/strip-jpeg.test.ts', 'a JPEG keeps its tables and its picture'],
  },
  {
    name: 'scripts by their hash alone',
    promise: script,
    file: 'shared/policy/content-policy.ts',
    from: '["script-src \'self\'", ...maps.map',
    to: "[\"script-src 'self' 'unsafe-inline'\", ...maps.map",
    test: [integrity, 'hashes of its import maps and nothing else inside a page'],
  },
  {
    name: 'Trusted Types',
    promise: script,
    file: 'shared/policy/content-policy.ts',
    from: '    "require-trusted-types-for \'script\'",\n',
    to: '',
    test: [integrity, 'nothing without a hash, workers from fetched bytes'],
  },
  {
    name: 'files without a hash',
    promise: script,
    file: 'shared/policy/answer-headers.ts',
    from: "'integrity-policy': 'blocked-destinations=(script style)',",
    to: "'integrity-policy': 'blocked-destinations=(style)',",
    test: [integrity, 'nothing without a hash, workers from fetched bytes'],
  },
  {
    name: 'signing out clears the desk',
    promise: 'passphrase, key and letter never stay in a staff browser after sign-out',
    file: 'site/desk/sign-in/session.ts',
    from: "if (name.startsWith('mingcha.desk.')) one.removeItem(name)",
    to: "if (name === 'mingcha.desk') one.removeItem(name)",
    test: ['test/site/desk/sign-in/session.test.ts', 'signing out clears all of the desk and nothing else'],
  },
  {
    name: 'papers for others name no tip',
    promise: 'the papers for others hold no original',
    file: 'site/desk/tips/papers/packet-json.tsx',
    from: '    packet: number,\n',
    to: '    packet: number,\n    id: tip.id,\n',
    test: ['test/site/desk/tips/papers/packet-json.test.ts', 'does not hold the tip’s id'],
  },
  {
    name: 'a sheet on paper says no way by which a tip came',
    promise: 'the papers for others hold no original',
    file: 'site/desk/tips/papers/handling-rows.ts',
    from: "tip.assignee?.name ?? ''",
    to: "tip.hotline?.number ?? ''",
    test: [
      'test/site/desk/tips/papers/handling-rows.test.ts',
      'has nothing of the reporter, the tip’s id, nor the way by which it came',
    ],
  },
  {
    name: 'what is blacked out is gone',
    promise: 'what an office passes on waits until what was found in it is decided',
    file: 'shared/personal-data/cover.ts',
    from: "if (kind !== 'name') return '＊＊＊'",
    to: "if (kind !== 'name') return found",
    test: ['test/shared/personal-data/cover.test.ts', '住12幢502室，打一三八零零一三八零零零'],
  },
  {
    name: 'hashes of all that a page loads',
    promise: 'a changed file does not run',
    file: 'site/release/page-maps.ts',
    from: 'if (reached.has(next)) continue',
    to: 'if (reached.size > 0 || reached.has(next)) continue',
    test: ['test/site/release/page-maps.test.ts', 'a map holds all that its script comes to load'],
  },
]
