import type { Mutation } from '../mutation.ts'

const publishing = 'test/functions/publish/publish-case.test.ts'
const grants = 'test/cdk/aws/grants.test.ts'
const privacy = 'test/cdk/aws/privacy.test.ts'
const twoTables = 'the parts that touch tips cannot write the public site'
const nothingKept = 'no address, user agent or referrer is kept'

/** Publishing, the platform, signing in, and what is logged. */
export const outside: readonly Mutation[] = [
  {
    name: 'a second person approves a case',
    promise: 'who drafts a case cannot approve it',
    file: 'shared/case/steps.ts',
    from: "approve: { from: ['review'], to: 'approved', by: ['approver'], second: true },",
    to: "approve: { from: ['review'], to: 'approved', by: ['approver'] },",
    test: [publishing, 'who drafted cannot approve'],
  },
  {
    name: 'an editor does not approve',
    promise: 'who drafts a case cannot approve it',
    file: 'shared/case/steps.ts',
    from: "|| one.history.some(({ by, step }) => by === sub && step === 'edit')",
    to: '',
    test: ['test/shared/case/steps.test.ts', 'by who drafted or edited it'],
  },
  {
    name: 'who wrote rules does not approve them',
    promise: 'who wrote a routing table cannot approve it',
    file: 'shared/change/take-change-step.ts',
    from: "by: ['approver'], second: true },",
    to: "by: ['approver'] },",
    test: ['test/functions/administration/routing.test.ts', 'cannot be approved by who wrote on it'],
  },
  {
    name: 'who edited rules does not approve them',
    promise: 'who wrote a routing table cannot approve it',
    file: 'shared/change/take-change-step.ts',
    from: "(step === 'draft' || step === 'edit')",
    to: "step === 'draft'",
    test: ['test/functions/administration/routing.test.ts', 'by who only wrote it anew after another'],
  },
  {
    name: 'firewall before submission',
    promise: 'private notes and numbers do not become public',
    file: 'functions/newsroom/cases.ts',
    from: "if (places.length > 0) throw new Refusal('firewall', { fields: places })",
    to: '',
    test: [publishing, 'the firewall'],
  },
  {
    name: 'notes are not quoted',
    promise: 'private notes and numbers do not become public',
    file: 'shared/case/firewall.ts',
    from: ' || secrets.some((secret) => quotes(plain, secret))',
    to: '',
    test: [publishing, 'the firewall'],
  },
  {
    name: 'the chain of the public log',
    promise: 'a published record cannot change silently',
    file: 'shared/publication/log-line.ts',
    from: 'previous: last?.hash ?? LOG_BEGINNING }',
    to: "previous: last ? '1'.repeat(64) : LOG_BEGINNING }",
    test: ['test/operator/public-log.test.ts', 'the public log'],
  },
  {
    name: 'small counts',
    promise: 'small counts name nobody',
    file: 'shared/handling/public-month.ts',
    from: "return count > 0 && count < FEW ? 'few' : count",
    to: 'return count',
    test: ['test/functions/clock/month.test.ts', 'tells no count of one to four'],
  },
  {
    name: 'officials: the office complained of',
    promise: 'a tip about officials is never visible to the office complained of',
    file: 'shared/routing/closed-offices.ts',
    from: "const count = facts.accused === 'district' ? Math.max(0, offices.length - 2) : offices.length - 1",
    to: "const count = facts.accused === 'district' ? 0 : offices.length - 1",
    test: ['test/shared/routing/properties.test.ts', 'is never sealed to the level complained of or below'],
  },
  {
    name: 'publish has nothing of the tips',
    promise: twoTables,
    file: 'cdk/aws/stage/access.ts',
    from: 'publish: {\n',
    to: "publish: {\n    tips: { read: 'all' },\n",
    test: [grants, 'grants of the global edition > gives publish and newsroom nothing of the tips'],
  },
  {
    name: 'the desk does not write the public bucket',
    promise: twoTables,
    file: 'cdk/aws/stage/access.ts',
    from: "sealed: ['read', 'write'],\n    staff: true,",
    to: "sealed: ['read', 'write'],\n    public: ['write'],\n    staff: true,",
    test: [
      grants,
      'grants of the global edition > lets no role reach sealed tips and write the public bucket',
    ],
  },
  {
    name: 'no role scans',
    promise: twoTables,
    file: 'cdk/aws/stage/equip.ts',
    from: "read: ['dynamodb:GetItem', 'dynamodb:Query'],",
    to: "read: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan'],",
    test: [grants, 'grants of the global edition > lets no role scan a table'],
  },
  {
    name: 'no samples in the firewall of the CDN',
    promise: nothingKept,
    file: 'cdk/aws/cdn/global.ts',
    from: 'sampledRequestsEnabled: false,',
    to: 'sampledRequestsEnabled: true,',
    test: [privacy, 'what the global edition keeps > writes no access log, sample, trace or data event'],
  },
  {
    name: 'no line for each call',
    promise: nothingKept,
    file: 'cdk/aws/stage/function.ts',
    from: 'systemLogLevelV2: lambda.SystemLogLevel.WARN,',
    to: 'systemLogLevelV2: lambda.SystemLogLevel.INFO,',
    test: [privacy, 'what the global edition keeps > writes no access log, sample, trace or data event'],
  },
  {
    name: 'no stream on tips',
    promise: nothingKept,
    file: 'cdk/aws/storage/tables.ts',
    from: "this.table('Tips', tables.tips.indexes)",
    to: "this.table('Tips', tables.tips.indexes, dynamodb.StreamViewType.KEYS_ONLY)",
    test: [privacy, 'what the global edition keeps > keeps two protected tables'],
  },
  {
    name: 'nothing of a request in a log',
    promise: nothingKept,
    file: 'functions/http/log-fault.ts',
    from: "console.error(JSON.stringify({ event: 'fault', stage, kind, at: firstFrame(fault) }))",
    to: "console.error(JSON.stringify({ event: 'fault', stage, kind, at: firstFrame(fault), why: String(fault) }))",
    test: ['test/functions/intake/faults.test.ts', 'a fault is told as one, without a word of what it was'],
  },
]
