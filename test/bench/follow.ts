import { openHouse } from '../fixtures/house.ts'
import { postFollow, reporterMessage } from '../fixtures/message.ts'
import { follow, prepare, send } from '../fixtures/reporter.ts'
import { median, rounded } from './median.ts'

const MESSAGES = 20
const RUNS = 100

/** Milliseconds of the server's answer to a receipt that has twenty messages, beside one that it does not know. */
export async function benchFollow(): Promise<object> {
  const house = await openHouse()
  try {
    const ready = await prepare(house)
    await send(house, ready.tip, ready.ticket, ready.filing)
    for (let n = 0; n < MESSAGES; n++) {
      const reply = await postFollow(house, 'messages', await reporterMessage(house, ready, { text: '示例' }))
      if (reply.status !== 200) throw new Error(await reply.text())
    }
    const milliseconds = async (lookup: string) => {
      const all = []
      for (let n = 0; n < RUNS; n++) {
        const begun = performance.now()
        await follow(house, lookup)
        all.push(performance.now() - begun)
      }
      return median(all)
    }
    const known = await milliseconds(ready.keys.lookup)
    const unknown = await milliseconds(
      Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'),
    )
    return {
      bench: 'following, 20 messages, ms',
      known: rounded(known),
      unknown: rounded(unknown),
      ratioToUnknown: rounded(known / unknown),
      runs: RUNS,
    }
  } finally {
    await house.close()
  }
}
