import { createServer, type RequestListener } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listen } from '../../../../cdk/local/listen.ts'
import { AddressRefused } from '../../../../functions/clock/notices/public-address.ts'
import { createPost, HookRefused, type Wires } from '../../../../functions/clock/notices/webhook.ts'
import { PUBLIC, resolver, wiresTo } from '../../../fixtures/webhook.ts'

const hook = 'https://robot.example/send?key=1'
let port = 0
let answer: RequestListener
let asked = 0
const server = createServer((request, response) => {
  asked += 1
  answer(request, response)
})
beforeAll(async () => {
  port = await listen(server, 0)
})
afterAll(() => server.closeAllConnections())
beforeEach(() => {
  asked = 0
  answer = (_, response) => response.end('{"errcode":0}')
})

/** What came of a post: `sent`, the kind of error, or that nothing ever came of it. */
const outcome = (wires: Wires, address = hook) => Promise.race([posted(wires, address), hangs()])
const hangs = () =>
  new Promise<string>((resolve) => {
    setTimeout(resolve, 20_000, 'hangs').unref()
  })
const posted = (wires: Wires, address: string) =>
  createPost(wires)(address, { text: '示例' }).then(
    () => 'sent',
    (error: unknown) =>
      error instanceof AddressRefused ? 'address' : error instanceof HookRefused ? 'refused' : 'failed',
  )

describe('the addresses behind a webhook’s name', () => {
  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine, elsewhere in its net', ['127.255.0.9']],
    ['this machine, v6', ['::1']],
    ['nothing', ['0.0.0.0']],
    ['nothing, v6', ['::']],
    ['a private net', ['10.1.2.3']],
    ['a private net of 172', ['172.31.255.255']],
    ['a private net of 192', ['192.168.0.1']],
    ['a carrier’s net, and the metadata of one cloud', ['100.100.100.200']],
    ['link-local, and the metadata of most clouds', ['169.254.169.254']],
    ['the credentials of containers', ['169.254.170.2']],
    ['metadata on an address that looks public', ['168.63.129.16']],
    ['multicast', ['224.0.0.1']],
    ['broadcast', ['255.255.255.255']],
    ['documentation', ['203.0.113.7']],
    ['link-local, v6', ['fe80::1']],
    ['unique-local, and metadata in it', ['fd00:ec2::254']],
    ['site-local', ['fec0::1']],
    ['multicast, v6', ['ff02::1']],
    ['a v4 address mapped into v6', ['::ffff:169.254.169.254']],
    ['the same in hex', ['::ffff:a9fe:a9fe']],
    ['a compatible v4 address', ['::127.0.0.1']],
    ['NAT64', ['64:ff9b::a9fe:a9fe']],
    ['NAT64 of one’s own', ['64:ff9b:1::a00:1']],
    ['6to4', ['2002:7f00:1::']],
    ['Teredo', ['2001:0:a9fe:a9fe::']],
    ['documentation, v6', ['2001:db8::1']],
    ['a public one, and a private one beside it', [PUBLIC, '10.0.0.1']],
    ['a private one, and a public one beside it', ['10.0.0.1', PUBLIC]],
    ['a number in decimal', ['2130706433']],
    ['a number in hex', ['0x7f000001']],
    ['an address cut short', ['127.1']],
    ['no address at all', []],
  ])('are not called when they are %s', async (_, addresses) => {
    const wires = wiresTo(port, () => addresses)
    expect(await outcome(wires)).toBe('address')
    expect([wires.dialled, asked]).toEqual([[], 0])
  })

  it.each([[PUBLIC], ['1.1.1.1'], ['172.32.0.1'], ['100.63.0.1'], ['2606:4700::1111'], ['2a00:1450::1']])(
    'are called when they are public: %s',
    async (address) => {
      const wires = wiresTo(port, () => [address])
      expect(await outcome(wires)).toBe('sent')
      expect(wires.dialled).toEqual([address])
    },
  )

  it('are looked at without the tests’ own wires too: Node’s connection asks the same resolver', async () => {
    for (const address of ['127.0.0.1', '::1', '169.254.169.254'])
      expect(await outcome({ resolve: resolver(() => [address]) })).toBe('address')
  })

  it('may change between two questions: what was looked at is what is called', async () => {
    let questions = 0
    const wires = wiresTo(port, () => [questions++ % 2 === 0 ? PUBLIC : '127.0.0.1'])
    const outcomes = []
    for (let n = 0; n < 6; n++) outcomes.push(await outcome(wires))
    expect(new Set(wires.dialled)).toEqual(new Set([PUBLIC]))
    expect(outcomes).toEqual(['sent', 'address', 'sent', 'address', 'sent', 'address'])
    expect(questions).toBe(6)
  })

  it.each([
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f000001/x',
    'https://0177.0.0.1/x',
    'https://127.1/x',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://localhost/x',
    'https://metadata.google.internal/x',
    'https://robot.example:8443/x',
    'http://robot.example/x',
  ])('are not even asked for when the subscription says %s', async (address) => {
    let questions = 0
    const wires = wiresTo(port, () => [`93.184.216.${questions++}`])
    expect([await outcome(wires, address), questions, asked]).toEqual(['address', 0, 0])
  })
})

describe('a webhook’s answer', () => {
  it('is read to 4 KiB; an endless one is a yes like any other, and its connection is closed', async () => {
    const closed = new Promise((resolve) => {
      answer = (_, response) => {
        response.on('close', resolve)
        const pour = () => {
          while (response.write('x'.repeat(4096))) {}
          response.once('drain', pour)
        }
        pour()
      }
    })
    expect(await outcome(wiresTo(port))).toBe('sent')
    await closed
  })

  it.each([
    ['just before the end of what is read', 4000, 'refused'],
    ['beyond it', 5000, 'sent'],
  ])('that says no %s', async (_, blanks, wanted) => {
    answer = (_request, response) => response.end(`${' '.repeat(blanks)}{"errcode":1}`)
    expect(await outcome(wiresTo(port))).toBe(wanted)
  })

  it.each([301, 302, 303, 307, 308])(
    'that leads on with %i is a no, and nothing is followed',
    async (status) => {
      answer = (_, response) => response.writeHead(status, { location: 'https://other.example/' }).end()
      const wires = wiresTo(port)
      expect(await outcome(wires)).toBe('refused')
      expect([wires.dialled, asked]).toEqual([[PUBLIC], 1])
    },
  )

  it.each<[string, RequestListener]>([
    ['never comes', () => {}],
    ['drips for ever', (_, response) => void drip(() => response.write(' '))],
    ['says for ever that it is coming', (_, response) => void drip(() => response.writeProcessing())],
  ])('that %s is waited for until the time is over', async (_, slow) => {
    answer = slow
    expect(await outcome({ ...wiresTo(port), milliseconds: 300 })).toBe('failed')
  })

  it('is waited for no longer when the name is never resolved', async () => {
    expect(await outcome({ resolve: () => {}, milliseconds: 100 })).toBe('failed')
  })

  it('that breaks off is a failure', async () => {
    answer = (request) => request.socket.destroy()
    expect(await outcome(wiresTo(port))).toBe('failed')
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{')
      setTimeout(() => response.destroy(), 20)
    }
    expect(await outcome(wiresTo(port))).toBe('failed')
  })
})

/** Does something every few milliseconds until the test ends. */
function drip(drop: () => void) {
  const timer = setInterval(drop, 10)
  timer.unref()
  setTimeout(() => clearInterval(timer), 2000).unref()
}
