import { addressOf } from '../../shared/contract/route.ts'
import { generateIdentity, recipientOf } from '../../shared/seal/age.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { type AnyAsked, readReply } from '../../site/desk/frame/ask.ts'
import { routeTicket, sealTicket } from '../../site/desk/hotline/ticket.ts'
import { renewAll } from '../../site/desk/office-keys/renew-all.ts'
import { sealingView, signedWith } from '../fixtures/directory.ts'
import { openHouse } from '../fixtures/house.ts'
import { keyringBody, keysOf, memberIdentity, openedKeyring } from '../fixtures/key-holder.ts'
import { officer } from '../fixtures/officer.ts'
import { rounded } from './median.ts'

const TIPS = 1000
const office = '320115'

/** Seconds to renew the wraps of 1,000 open tips after an office's key was rotated, the desk's own code and API. */
export async function benchRotate(): Promise<object> {
  const house = await openHouse()
  try {
    const lead = await officer(house, 'jiangning-lead')
    const day = dayInShanghai(house.now())
    const { publicKey } = house.keys.directory
    const view = await house.records.readRouting(day)
    const entry = {
      ...{ hotline: '12345' as const, receivedOn: day, division: office, topic: 'PIT-01', urgent: false },
      ...{ site: '示例', address: '', narrative: '示例。' },
    }
    const { recipients } = routeTicket({ ...entry, number: '' }, view).routing
    const sealing = await sealingView(house, view, recipients)
    for (let n = 0; n < TIPS; n++) {
      const { tip, body } = await sealTicket({ ...entry, number: `bench-${n}` }, sealing, publicKey)
      const reply = await lead.ask('desk', `/hotline/${tip}`, body, 'PUT')
      if (reply.status !== 201) throw new Error(await reply.text())
    }
    const open = await openedKeyring(lead, await memberIdentity(lead, 'jiangning-lead'))
    const identity = await generateIdentity()
    const keys = await keysOf(lead)
    const members = keys.people.filter(({ recipient }) => recipient)
    const keyring = await keyringBody(house, keys, [...open, { keyVersion: 2, identity }], members)
    expectOk(await lead.ask('desk', `/office-keys/keyrings/${office}`, keyring, 'PUT'))
    const recipient = await recipientOf(identity)
    const signed = await signedWith(house, [{ office, keyVersion: 2, recipient }])
    const administrator = await officer(house, 'province-administrator')
    expectOk(await administrator.ask('newsroom', '/office-keys/directory', signed, 'PUT'))
    house.time.offset += 6000
    let batches = 0
    const begun = performance.now()
    const { done, failed } = await renewAll({
      ask: async (route, ...brought) => {
        const { params = {}, body }: AnyAsked = brought[0] ?? {}
        if (route.path.endsWith('/batches')) batches += 1
        const address = addressOf<string>(route, params)
        const answer = address.startsWith('/api/desk')
          ? await lead.ask('desk', address.slice('/api/desk'.length), body, route.method.toUpperCase())
          : await house.intake.request(address)
        return readReply(route, answer)
      },
      identities: [...open.map((one) => one.identity), identity],
      directoryKey: publicKey,
      onProgress: () => {},
      stopped: () => false,
    })
    const seconds = rounded((performance.now() - begun) / 1000)
    return { bench: `renewing ${TIPS} tips after a rotation`, seconds, done, failed, batches }
  } finally {
    await house.close()
  }
}

function expectOk(reply: Response) {
  if (reply.status !== 200) throw new Error(`refused with ${reply.status}`)
}
