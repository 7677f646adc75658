import { signToken } from '../../functions/http/signed-token.ts'
import { createSiteLoad } from '../../functions/http/site-load.ts'
import { createIntake } from '../../functions/intake/app.ts'
import { TIP_BYTES } from '../../shared/seal/suite.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { earnTicket, prepare, send } from '../fixtures/reporter.ts'
import { median, rounded } from './median.ts'

const INSTANCES = 6
const SECONDS = 40
const HOSTILE_EACH_SECOND = 100

const randomId = (bytes: number) =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('base64url')

/** Several instances over one table, each with a count of its own, as the platform runs them: one after the other is asked. */
function spread(house: House): House {
  const { tips, keys, now, records } = house
  const { secrets, claimKey } = keys
  const routing = () => records.readRouting(dayInShanghai(now()))
  const instance = () =>
    createIntake({
      ...{ tips, routing, officeKey: records.readOfficeKey, secrets, claimKey, now },
      load: createSiteLoad(tips, now),
    })
  const all = Array.from({ length: INSTANCES }, instance)
  let turn = 0
  const intake = {
    request: (path: string, init?: RequestInit) =>
      (all[turn++ % INSTANCES] ?? house.intake).request(path, init),
  } as unknown as House['intake']
  return { ...house, intake }
}

/** What the hostile do for one honest report. */
type Hostile = (house: House, filing: object) => Promise<unknown>

const asking: Hostile = async (house) =>
  house.intake.request('/api/challenge', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tip: randomId(16) }),
  })

/** The work was done elsewhere: as a ticket of the server's own making. */
const paying: Hostile = async (house, filing) => {
  await asking(house, filing)
  const tip = randomId(16)
  const until = Math.floor(house.now().getTime() / 1000) + 3600
  const ticket = signToken({ tip, until, upTo: TIP_BYTES }, 'ticket', house.keys.secrets.ticket)
  return send(house, tip, ticket, { ...filing, lookup: randomId(32) })
}

/** An honest report from the first request to the receipt's answer: seconds, and whether it was filed. */
async function honest(house: House, filing: object) {
  const started = performance.now()
  const tip = randomId(16)
  const ticket = await earnTicket(house, tip)
  const { status } = await send(house, tip, ticket, { ...filing, lookup: randomId(32) })
  return { filed: status === 201, seconds: (performance.now() - started) / 1000 }
}

type Honest = Awaited<ReturnType<typeof honest>>

/** One honest report a second, with so many hostile ones in the same second. */
async function run(house: House, filing: object, hostile: Hostile, seconds: number, each: number) {
  const reports: Promise<Honest>[] = []
  const others: Promise<unknown>[] = []
  const began = performance.now()
  for (let second = 0; second < seconds; second++) {
    reports.push(honest(house, filing).catch(() => ({ filed: false, seconds: Number.NaN })))
    for (let n = 0; n < each; n++) {
      const at = began + (second + n / each) * 1000
      others.push(later(at).then(() => hostile(house, filing).catch(() => undefined)))
    }
    await later(began + (second + 1) * 1000)
  }
  const done = await Promise.all(reports)
  await Promise.all(others)
  return done
}

const later = (at: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())))

const secondsOf = (done: readonly Honest[]) => done.filter((one) => one.filed).map((one) => one.seconds)
const share = (done: readonly Honest[]) => done.filter((one) => one.filed).length / done.length

/**
 * A hundred hostile requests to each honest report, a report a second, over six instances on one embedded table, all in this one
 * process: first for challenges alone, then whole filings whose work was paid for elsewhere. What honest ones lose against a quiet minute.
 */
export async function benchFlood(): Promise<object> {
  const house = await openHouse()
  try {
    const { filing } = await prepare(house)
    const quiet = secondsOf(await run(spread(house), filing as object, asking, 10, 0))
    const unpaid = await run(spread(house), filing as object, asking, SECONDS, HOSTILE_EACH_SECOND)
    const paid = await run(spread(house), filing as object, paying, SECONDS, HOSTILE_EACH_SECOND)
    const usual = median(quiet)
    const added = (done: readonly Honest[]) => ({
      succeed: rounded(share(done)),
      addedSecondsMedian: rounded(median(secondsOf(done)) - usual),
      addedSecondsMost: rounded(Math.max(...secondsOf(done)) - usual),
    })
    return {
      bench: 'flood, 100 hostile to 1 honest a second, 6 instances',
      quietSeconds: rounded(usual),
      unpaid: added(unpaid),
      paid: added(paid),
      aim: { succeed: 0.99, addedSecondsMost: 8 },
    }
  } finally {
    await house.close()
  }
}
