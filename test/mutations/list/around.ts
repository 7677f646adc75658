import type { Mutation } from '../mutation.ts'

const handle = 'test/functions/desk/tips/handle.test.ts'
const people = 'test/functions/administration/people.test.ts'
const turnstile = 'test/functions/intake/turnstile.test.ts'
const token = 'every request proves who asks'
const left = 'a colleague who left opens nothing more'

/** Signing in, Turnstile, evidence, drafts, versions of data. */
export const around: readonly Mutation[] = [
  {
    name: 'audience of a token',
    promise: token,
    file: 'functions/http/sign-in.ts',
    from: 'const forUs = [aud, client].flat().includes(audience)',
    to: 'const forUs = [aud, client, audience].flat().includes(audience)',
    test: [handle, 'a token that is one for another audience'],
  },
  {
    name: 'issuer of a token',
    promise: token,
    file: 'functions/http/sign-in.ts',
    from: "jwtVerify(token, keys, { issuer, requiredClaims: ['sub', 'exp'] })",
    to: "jwtVerify(token, keys, { requiredClaims: ['sub', 'exp', issuer && 'iss'] })",
    test: [handle, 'a token that is one of another issuer'],
  },
  {
    name: 'second factor of a token',
    promise: token,
    file: 'functions/http/sign-in.ts',
    from: '!forUs || !strong || !inTime || !sub',
    to: '!forUs || !inTime || !sub || !(strong || factor)',
    test: [handle, 'a token that is one without a second factor'],
  },
  {
    name: 'a fresh sign-in',
    promise: token,
    file: 'functions/http/sign-in.ts',
    from: "if (need === 'fresh' && Date.now() - since > FRESH_MINUTES * 60_000) throw new Refusal('stepUp')",
    to: "if (need === 'fresh' && Date.now() - since > FRESH_MINUTES * 6_000_000) throw new Refusal('stepUp')",
    test: [people, 'is needed to change people and to publish'],
  },
  {
    name: 'who has left',
    promise: left,
    file: 'functions/store/people.ts',
    from: 'return activeUntil === undefined ? { sub, name, office, roles } : undefined',
    to: "return activeUntil !== '' ? { sub, name, office, roles } : undefined",
    test: [people, 'who is gone is refused at their next request'],
  },
  {
    name: 'roles of a route',
    promise: 'every route of staff knows its roles',
    file: 'functions/http/authenticate.ts',
    from: "if (!meant || (provincial && staff.office !== PROVINCE)) throw new Refusal('role')",
    to: "if (provincial && staff.office !== PROVINCE) throw new Refusal(meant ? 'role' : 'role')",
    test: ['test/functions/http/authenticate.test.ts', 'role × route > put /api/newsroom/offices/{office}'],
  },
  {
    name: 'Turnstile bound to tip, page and site',
    promise: 'Turnstile',
    file: 'functions/intake/turnstile.ts',
    from: 'verdict.cdata === turnstileBinding(tip, blind)',
    to: "turnstileBinding(tip, blind) !== ''",
    test: [turnstile, 'a token of Turnstile'],
  },
  {
    name: 'Turnstile is told secret and token alone',
    promise: 'Turnstile learns neither address, header nor tip id',
    file: 'functions/intake/turnstile.ts',
    from: 'body: JSON.stringify({ secret, response: token }),',
    to: "body: JSON.stringify({ secret, response: token, remoteip: '203.0.113.77' }),",
    test: [turnstile, 'is the secret and the token'],
  },
  {
    name: 'version of the data',
    promise: 'data of another version are not half read',
    file: 'functions/store/data-version.ts',
    from: 'if (version === DATA_VERSION) return',
    to: "if (typeof version === 'number') return",
    test: ['test/functions/store/data-version.test.ts', 'a table of a store'],
  },
  {
    name: 'version asked before every verb',
    promise: 'data of another version are not half read',
    file: 'functions/store/data-version.ts',
    from: 'query: after(table.query),',
    to: 'query: table.query,',
    test: ['test/functions/store/data-version.test.ts', 'without a version answers nothing, by no verb'],
  },
  {
    name: 'the simple form’s seed',
    promise: 'the simple form’s page gives neither receipt nor key away',
    file: 'functions/plain/token.ts',
    from: "createHmac('sha256', Buffer.from(key, 'base64url')).update(`form seed",
    to: "createHmac('sha256', key && '').update(`form seed",
    test: ['test/functions/plain/form.test.ts', 'tells nobody who sees its source the receipt'],
  },
  {
    name: 'a draft is sealed',
    promise: 'a draft left on a phone cannot be read without its code',
    file: 'site/reporter/report/draft/seal-draft.ts',
    from: 'base64.encode(await encrypt([recipient], plain))',
    to: 'base64.encode(recipient && encrypt ? plain : plain)',
    test: ['test/site/reporter/report/draft.test.ts', 'nothing of it can be read'],
  },
  {
    name: 'a draft has one size',
    promise: 'a draft left on a phone cannot be read without its code',
    file: 'site/reporter/report/draft/seal-draft.ts',
    from: 'const FLOOR = 16 * 1024',
    to: 'const FLOOR = 16',
    test: ['test/site/reporter/report/draft.test.ts', 'short and long texts make drafts of one length'],
  },
  {
    name: 'a border asks',
    promise: 'a place is found or asked about, never guessed',
    file: 'shared/place/gazetteer/resolve.ts',
    from: '  if (border) return border\n',
    to: '',
    test: ['test/shared/place/address-cases.test.ts', 'is what the addresses give today'],
  },
  {
    name: 'a permit of another province asks',
    promise: 'a place is found or asked about, never guessed',
    file: 'shared/place/find-place.ts',
    from: 'outside || permits.elsewhere || ',
    to: 'outside || ',
    test: ['test/shared/place/address-cases.test.ts', 'is what the addresses give today'],
  },
  {
    name: 'a shop is no place',
    promise: 'a place is found or asked about, never guessed',
    file: 'shared/place/gazetteer/judge.ts',
    from: "  if (!entry.full && SHOP.test(right)) return 'weak'\n",
    to: '',
    test: ['test/shared/place/address-cases.test.ts', 'is what the addresses give today'],
  },
]
