import type { Mutation } from '../mutation.ts'

const whole = 'nobody who passes a tip on can shut the reporter out'
const leaver = 'test/functions/desk/office-keys/leaver.test.ts'
const wraps = 'test/operator/wraps.test.ts'

/** The wraps of a tip, and the keys they are to. */
export const wrapping: readonly Mutation[] = [
  {
    name: 'only exact new wraps',
    promise: whole,
    file: 'shared/tip/wraps.ts',
    from: "if (!exact) throw new Refusal('recipients', { fields: wanted.map(({ office }) => office) })",
    to: '',
    test: [wraps, 'a transfer brings a wrap for each office that has none, and no other'],
  },
  {
    name: 'wraps that others hold stay',
    promise: whole,
    file: 'shared/tip/wraps.ts',
    from: 'const officeWraps = withinRoom([...tip.officeWraps, ...made])',
    to: 'const officeWraps = withinRoom([...tip.officeWraps.map((one) => ({ ...one, ...made[0], office: one.office })), ...made])',
    test: [wraps, 'a transfer leaves every other wrap as it is'],
  },
  {
    name: 'a wrap that failed is made anew',
    promise: whole,
    file: 'shared/tip/wraps.ts',
    from: '!wraps.some((one) => one.office === office && !one.failed)',
    to: '!wraps.some((one) => one.office === office)',
    test: [wraps, 'an office whose wrap failed is given another'],
  },
  {
    name: 'the older wrap kept until the newer opened',
    promise: whole,
    file: 'shared/tip/wraps.ts',
    from: 'officeWraps: withinRoom([...kept, made]) }',
    to: 'officeWraps: withinRoom([...kept.filter((one) => one.office !== office), made]) }',
    test: [wraps, 'garbage as a renewed wrap locks nobody out'],
  },
  {
    name: 'only the newest wrap settles',
    promise: whole,
    file: 'shared/tip/wraps.ts',
    from: 'if (newest?.keyVersion !== keyVersion || older.length === 0 || newest.by === sub) return undefined',
    to: 'if (!newest || keyVersion < 0 || older.length === 0 || newest.by === sub) return undefined',
    test: ['test/shared/tip/wraps.test.ts', 'which goes once the newer has opened'],
  },
  {
    name: 'who made a wrap cannot say that it opens',
    promise: whole,
    file: 'shared/tip/wraps.ts',
    from: '|| newest.by === sub) return undefined',
    to: '|| newest.by === sub + office) return undefined',
    test: ['test/shared/tip/wraps.test.ts', 'which goes once the newer has opened'],
  },
  {
    name: 'renewal of one’s own office’s wrap alone',
    promise: whole,
    file: 'functions/desk/office-keys/batches.ts',
    from: '|| one.office !== staff.office || !mayRenew(tip, staff))',
    to: ')',
    test: [wraps, 'a renewal of another office’s wrap changes nothing'],
  },
  {
    name: 'a batch is for who was handed it',
    promise: 'openings are recorded',
    file: 'functions/desk/office-keys/batches.ts',
    from: "if (batch?.sub !== staff.sub) throw new Refusal('notFound')",
    to: "if (!batch) throw new Refusal('notFound')",
    test: [leaver, 'a leaver'],
  },
  {
    name: 'a batch is recorded before it is handed out',
    promise: 'an original opens only after the opening is recorded',
    file: 'functions/desk/office-keys/batches.ts',
    from: 'if (tips.length > 0) await record(desk, staff, id, tips)',
    to: '',
    test: [leaver, 'a leaver'],
  },
  {
    name: 'holders of a keyring work here',
    promise: 'a colleague who left opens nothing more',
    file: 'functions/desk/office-keys/write-keyring.ts',
    from: 'if (!works || !(stands || own)) wrong.push(one.sub)',
    to: 'if (!(stands || own)) wrong.push(one.sub)',
    test: [leaver, 'is in no keyring that is written after'],
  },
]
