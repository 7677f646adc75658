/** How sure a price is. `read`: on the provider's own page, on the day named. `believed`: from memory, to be looked up before money is planned. */
export type Sure = 'read' | 'believed'

/** One price. */
export interface Price {
  /** What one unit of it costs, in the currency of the edition. */
  readonly each: number
  readonly sure: Sure
}

/** What is paid for, and in what it is counted. */
export const goods = {
  writeUnits: 'million write units of DynamoDB, on demand',
  readUnits: 'million read units of DynamoDB, on demand',
  tableStorage: 'GB and month in DynamoDB, indexes too',
  tableRecovery: 'GB and month of DynamoDB’s recovery to a moment',
  objectStorage: 'GB and month in S3',
  objectPuts: 'thousand puts to S3',
  objectGets: 'thousand gets from S3',
  apiRequests: 'million requests to the HTTP API',
  calls: 'million calls of functions',
  gigabyteSeconds: 'thousand GB seconds of functions, arm64',
  edgeRequests: 'million HTTPS requests at the CDN',
  edgeTransfer: 'GB from the CDN to readers',
  purges: 'path taken from the CDN’s copies, after the first thousand of a month',
  firewall: 'month of the web firewall with one rule group',
  firewallRequests: 'million requests through the web firewall',
  secrets: 'secret and month',
  alarms: 'alarm and month',
} as const
/** A good's name. */
export type Good = keyof typeof goods

const read = (each: number): Price => ({ each, sure: 'read' })
const believed = (each: number): Price => ({ each, sure: 'believed' })

/** When prices were put in. */
export const pricedOn = '2026-11-27'

/** US dollars in us-east-1, with nothing taken off for free tiers. */
const global: Record<Good, Price> = {
  writeUnits: believed(0.625),
  readUnits: believed(0.125),
  tableStorage: believed(0.25),
  tableRecovery: believed(0.2),
  objectStorage: believed(0.023),
  objectPuts: believed(0.005),
  objectGets: believed(0.0004),
  apiRequests: believed(1),
  calls: believed(0.2),
  gigabyteSeconds: believed(0.0133334),
  edgeRequests: believed(1),
  edgeTransfer: believed(0.085),
  purges: believed(0.005),
  firewall: believed(6),
  firewallRequests: believed(0.6),
  secrets: believed(0.4),
  alarms: believed(0.1),
}

/** Yuan in cn-northwest-1. The CDN's and the write unit's stood on amazonaws.cn; the page may be older than the price. */
const china: Record<Good, Price> = {
  writeUnits: read(11.1538),
  readUnits: believed(2.2308),
  tableStorage: believed(2.21),
  tableRecovery: believed(1.77),
  objectStorage: believed(0.1755),
  objectPuts: believed(0.0405),
  objectGets: believed(0.0034),
  apiRequests: believed(8.3),
  calls: believed(1.36),
  gigabyteSeconds: believed(0.0907),
  edgeRequests: read(15),
  edgeTransfer: read(0.30866),
  purges: read(0.03355),
  firewall: believed(0),
  firewallRequests: believed(0),
  secrets: believed(2.8),
  alarms: believed(0.7),
}

/** Prices by edition. */
export const prices = { global, china } as const
/** An edition. */
export type Edition = keyof typeof prices
/** The sign of an edition's currency. */
export const currency: Record<Edition, string> = { global: 'US$', china: '¥' }
