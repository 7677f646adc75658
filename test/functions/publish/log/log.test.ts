import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendLine } from '../../../../functions/publish/append-line.ts'
import { publishTree, publishWholeTree } from '../../../../functions/publish/log/publish-tree.ts'
import { takeBackLog } from '../../../../functions/publish/log/take-back.ts'
import type { Publish } from '../../../../functions/publish/publish.ts'
import { createPublisher } from '../../../../functions/publish/publisher.ts'
import { openTable } from '../../../../functions/store/table.ts'
import { reviewChecks } from '../../../../shared/case/review-checks.ts'
import { LogKey } from '../../../../shared/publication/log-key.ts'
import { type LogLine, nextLine } from '../../../../shared/publication/log-line.ts'
import { openCheckpoint } from '../../../../shared/transparency/checkpoint.ts'
import { holds, readProof } from '../../../../shared/transparency/log-proof.ts'
import { type NoteKey, readVerifierKey } from '../../../../shared/transparency/note.ts'
import { caseContent, newCaseId } from '../../../fixtures/case.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
import { publishOf } from '../../../fixtures/publish.ts'

let house: House
let publish: Publish
beforeEach(async () => {
  house = await openHouse()
  publish = publishOf(house)
})
afterEach(() => house.close())

const text = async (key: string) => new TextDecoder().decode((await house.bucket.read(key))?.body)
const table = () => openTable({ name: 'records', endpoint: house.database.endpoint })
const bytes = async (key: string) => (await house.bucket.read(key))?.body ?? new Uint8Array()
const keys = async (): Promise<NoteKey[]> =>
  (JSON.parse(await text('data/log/keys.json')) as unknown[]).flatMap(
    (one) => readVerifierKey(LogKey.parse(one).verifier) ?? [],
  )
const head = async () => openCheckpoint(await text('data/log/checkpoint'), await keys())

/** Where the last tile of leaves, or the last entries, lie. */
const edgeKey = async (kind: '0' | 'entries') => `data/log/tile/${kind}/000.p/${(await head())?.size}`

/** Puts so many lines into the table, as appending does. */
async function addLines(count: number) {
  for (let n = 0; n < count; n++) {
    const event = {
      ...{ day: '2026-11-26', event: 'office' as const, subject: '320115', edition: n + 1 },
      content: 'a'.repeat(64),
    }
    await house.records.putLine(nextLine(await house.records.lastLine(), event))
  }
}

async function publishCase(publisher = createPublisher(publish)) {
  const id = newCaseId()
  const drafter = await officer(house, 'province-drafter')
  await drafter.ask('newsroom', '/cases', { id, content: caseContent, notes: '' })
  await drafter.ask('newsroom', `/cases/${id}/steps`, { step: 'submit', version: 1 })
  const approver = await officer(house, 'province-approver')
  await approver.ask('newsroom', `/cases/${id}/steps`, { step: 'approve', version: 2, read: reviewChecks })
  await publisher.ring({ pk: `CASE#${id}`, sk: 'CASE' })
  return id
}

describe('the log as a tree', () => {
  it('has a checkpoint over all lines, entries and tiles, and a proof for a case', async () => {
    await createPublisher(publish).publishAll()
    const id = await publishCase()
    await createPublisher(publish).tick()
    const lines = (await text('data/log.jsonl')).trimEnd().split('\n')
    expect((await head())?.size).toBe(lines.length)
    const bundle = await bytes(`data/log/tile/entries/000.p/${lines.length}`)
    let at = 0
    for (const line of lines) {
      const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0)
      expect(Buffer.from(bundle.slice(at + 2, at + 2 + length)).toString()).toBe(line)
      at += 2 + length
    }
    expect(at).toBe(bundle.length)
    // As C2SP tlog-tiles lets a log store bundles: a client of HTTP opens them by itself.
    const answer = await fetch(`${house.objects.endpoint}/public/data/log/tile/entries/000.p/${lines.length}`)
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bundle)
    expect(await bytes(`data/log/tile/0/000.p/${lines.length}`)).toHaveLength(32 * lines.length)
    const proof = readProof(await text(`data/cases/${id}.tlog-proof`))
    if (!proof) throw new Error('no proof')
    expect(holds(proof, await keys())).toBe(true)
    expect((JSON.parse(proof.entry) as LogLine).subject).toBe(id)
    expect(lines[proof.index]).toBe(proof.entry)
    expect(holds({ ...proof, entry: proof.entry.replace(id, newCaseId()) }, await keys())).toBe(false)
    expect(holds({ ...proof, index: proof.index - 1 }, await keys())).toBe(false)
    expect(holds(proof, [])).toBe(false)
  })

  it('says an event once, however many lines came since, and again when something else was said between', async () => {
    const event = { day: '2026-11-26', event: 'keyChanged' as const, subject: '320100', edition: 1 }
    const entered = { ...event, content: 'a'.repeat(64) }
    const taken = { ...event, content: 'b'.repeat(64) }
    const first = await appendLine(publish, entered)
    await addLines(230)
    expect(await appendLine(publish, entered)).toEqual(first)
    const gone = await appendLine(publish, taken)
    const back = await appendLine(publish, entered)
    expect([gone.n, back.n]).toEqual([first.n + 231, first.n + 232])
    expect(await appendLine(publish, entered)).toEqual(back)
  })

  it('says an event once, also when a run was cut short before its line, or two run at once', async () => {
    const event = {
      day: '2026-11-26',
      event: 'office' as const,
      subject: '320100',
      edition: 1,
      content: 'a'.repeat(64),
    }
    const failing = { ...house.records, putLine: async () => Promise.reject(new Error('the table failed')) }
    await expect(appendLine({ ...publish, records: failing }, event)).rejects.toThrow('the table failed')
    await addLines(3)
    const lines = await Promise.all([1, 2, 3, 4].map(() => appendLine(publish, event)))
    expect(new Set(lines.map(({ n }) => n)).size).toBe(1)
    expect((await house.records.readLog()).filter(({ subject }) => subject === '320100')).toHaveLength(1)
  })

  it('begins with the key that signs it', async () => {
    await publishTree(publish)
    expect((await house.records.readLog()).map(({ event }) => event)).toEqual(['logKey'])
  })

  it('says in a line of its own by which key it is signed, and again when that changes; older proofs still hold', async () => {
    await createPublisher(publish).publishAll()
    const id = await publishCase()
    const logKey = crypto.getRandomValues(new Uint8Array(32))
    await createPublisher({ ...publish, logKey }).tick()
    await createPublisher({ ...publish, logKey }).publishAll()
    // At another address it is the same log.
    const settings = { ...publish.settings, origin: 'https://example.org' }
    await createPublisher({ ...publish, settings, logKey }).tick()
    const said = (await house.records.readLog()).filter(({ event }) => event === 'logKey')
    expect(said.map(({ subject, edition }) => [subject, edition])).toEqual([
      ['log', 1],
      ['log', 2],
    ])
    expect((await head())?.size).toBe((await house.records.lastLine())?.n)
    const proof = readProof(await text(`data/cases/${id}.tlog-proof`))
    expect(proof && holds(proof, await keys())).toBe(true)
    expect(await keys()).toHaveLength(2)
  })

  it('goes on where a run was cut short, at any write, and removes narrow tiles when they are whole', async () => {
    await createPublisher(publish).publishAll()
    await addLines(250)
    await publishTree(publish)
    for (let round = 0; round < 12; round++) {
      await addLines(1)
      let left = round % 6
      const failing = {
        ...house.bucket,
        put: async (...args: Parameters<typeof house.bucket.put>) => {
          if (left-- === 0) throw new Error('the bucket failed')
          await house.bucket.put(...args)
        },
      }
      await publishTree({ ...publish, bucket: failing }).catch(() => undefined)
      await publishTree(publish)
      expect((await head())?.size).toBe((await house.records.lastLine())?.n)
    }
    const found = (await house.bucket.list('data/log/tile/')).map(({ key }) => key)
    expect(found.filter((key) => /tile\/(?:0|entries)\/000/.test(key)).sort()).toEqual([
      'data/log/tile/0/000',
      'data/log/tile/entries/000',
    ])
  })

  it('is made whole again from the table when the bucket is lost', async () => {
    await createPublisher(publish).publishAll()
    await addLines(300)
    await publishTree(publish)
    const before = new Map<string, string>()
    for (const { key } of await house.bucket.list('data/log/')) {
      before.set(key, Buffer.from(await bytes(key)).toString('hex'))
      await house.bucket.remove(key)
    }
    await publishWholeTree(publish)
    for (const [key, body] of before) {
      if (!/\.p\/|keys\.json/.test(key))
        expect([key, Buffer.from(await bytes(key)).toString('hex')]).toEqual([key, body])
    }
  })

  it('is signed once for each size, also by two publishers at once', async () => {
    await createPublisher(publish).publishAll()
    await addLines(3)
    const heads = await Promise.all([publishTree(publish), publishTree(publish), publishTree(publish)])
    expect(new Set(heads.map(({ checkpoint }) => checkpoint)).size).toBe(1)
  })
})

describe('table and published log at odds', () => {
  const writes = () => {
    const written: string[] = []
    const bucket = {
      ...house.bucket,
      put: async (...args: Parameters<typeof house.bucket.put>) => {
        written.push(args[0])
        await house.bucket.put(...args)
      },
    }
    return { written, publisher: createPublisher({ ...publish, bucket }) }
  }

  it.each<[string, () => Promise<void>]>([
    [
      'the table lost its last line',
      async () => {
        const last = (await house.records.lastLine())?.n ?? 0
        await table().remove({ pk: 'LOG', sk: String(last).padStart(8, '0') })
      },
    ],
    [
      'a line was replaced by another',
      async () => {
        const last = await house.records.lastLine()
        if (!last) throw new Error('no line')
        const { n, previous: _, hash: __, ...event } = last
        const before = (await house.records.readLog(n - 1, n - 1))[0]
        await table().remove({ pk: 'LOG', sk: String(n).padStart(8, '0') })
        await house.records.putLine(nextLine(before, { ...event, content: 'b'.repeat(64) }))
      },
    ],
    [
      'the table came back older, with its head',
      async () => {
        const { n = 0 } = (await house.records.lastLine()) ?? {}
        await table().remove({ pk: 'LOG', sk: String(n).padStart(8, '0') })
        await table().remove({ pk: 'LOGHEAD', sk: 'LOGHEAD' })
      },
    ],
    [
      'a hash of the last tile was altered',
      async () => {
        const key = await edgeKey('0')
        const tile = await bytes(key)
        await house.bucket.put(key, Buffer.concat([tile.subarray(0, -1), Buffer.of((tile.at(-1) ?? 0) ^ 1)]))
      },
    ],
    [
      'an entry was altered',
      async () => {
        const key = await edgeKey('entries')
        const bundle = Buffer.from(await bytes(key)).toString('latin1')
        await house.bucket.put(key, Buffer.from(bundle.replace('"edition":1', '"edition":2'), 'latin1'))
      },
    ],
    [
      'the entries were cut short',
      async () => {
        const key = await edgeKey('entries')
        await house.bucket.put(key, (await bytes(key)).subarray(0, -3))
      },
    ],
    [
      'the entries were altered where they lie compressed',
      async () => {
        const key = await edgeKey('entries')
        const altered = gzipSync(await bytes(key))
        altered[altered.length - 9] = (altered.at(-9) ?? 0) ^ 1
        await house.bucket.put(key, altered, { encoding: 'gzip' })
      },
    ],
    [
      'the checkpoint is signed by a stranger',
      async () => {
        const checkpoint = await text('data/log/checkpoint')
        await house.bucket.put(
          'data/log/checkpoint',
          checkpoint.replace(/— (\S+) (\S)/, (_, who, sign) => `— ${who} ${sign === 'X' ? 'Y' : 'X'}`),
        )
      },
    ],
  ])('nothing is written while %s', async (_, act) => {
    await createPublisher(publish).publishAll()
    await publishCase()
    await act()
    const { written, publisher } = writes()
    const before = await house.records.readLog()
    await expect(publishCase(publisher)).rejects.toMatchObject({ name: 'LogAtOddsError' })
    await expect(publisher.tick()).rejects.toMatchObject({ name: 'LogAtOddsError' })
    expect(written).toEqual([])
    expect(await house.records.readLog()).toEqual(before)
  })

  it('a missing tile or bundle of the right edge is written again by the next tick', async () => {
    await createPublisher(publish).publishAll()
    await publishCase()
    const before = new Map<string, Uint8Array>()
    for (const kind of ['0', 'entries'] as const) {
      const key = await edgeKey(kind)
      before.set(key, await bytes(key))
      await house.bucket.remove(key)
    }
    await createPublisher(publish).tick()
    for (const [key, body] of before) expect(await bytes(key)).toEqual(body)
  })

  it('bundles that an earlier release stored uncompressed are those of the table', async () => {
    await createPublisher(publish).publishAll()
    await addLines(300)
    await createPublisher(publish).tick()
    for (const path of ['000', `001.p/${((await head())?.size ?? 0) - 256}`]) {
      const key = `data/log/tile/entries/${path}`
      await house.bucket.put(key, await bytes(key))
    }
    house.time.offset += 24 * 3_600_000
    await createPublisher(publish).tick()
    await publishCase()
    expect(await house.records.readParked()).toEqual([])
  })

  it.each(['0', 'entries'])(
    'a whole tile or its entries were altered: the next day finds it, all stops until it is mended (%s)',
    async (kind) => {
      await createPublisher(publish).publishAll()
      await addLines(300)
      await createPublisher(publish).tick()
      const key = `data/log/tile/${kind}/000`
      const right = await bytes(key)
      const altered = Buffer.from(right)
      altered[100] = (altered[100] ?? 0) ^ 1
      await house.bucket.put(key, altered)
      house.time.offset += 24 * 3_600_000
      await expect(createPublisher(publish).tick()).rejects.toMatchObject({ name: 'LogAtOddsError' })
      const { written, publisher } = writes()
      await expect(publishCase(publisher)).rejects.toMatchObject({ name: 'LogAtOddsError' })
      await expect(publisher.tick()).rejects.toMatchObject({ name: 'LogAtOddsError' })
      expect(written).toEqual([])
      expect(await bytes(key)).toEqual(new Uint8Array(altered))
      // Who mended it, or took the altered file away, has all that waited published.
      await house.bucket.remove(key)
      await createPublisher(publish).tick()
      expect(await bytes(key)).toEqual(right)
      expect(await house.records.readParked()).toEqual([])
    },
  )

  it.each([
    ['altered', (lines: string) => lines.replace('"edition":1', '"edition":2')],
    ['made longer', (lines: string) => `${lines}{}\n`],
  ])('log.jsonl was altered or made longer: it stays as it is, and all stops (%s)', async (_, alter) => {
    await createPublisher(publish).publishAll()
    await publishCase()
    await createPublisher(publish).tick()
    const altered = alter(await text('data/log.jsonl'))
    await house.bucket.put('data/log.jsonl', altered)
    await publishCase()
    await expect(createPublisher(publish).tick()).rejects.toMatchObject({ name: 'LogAtOddsError' })
    const { written, publisher } = writes()
    await expect(publishCase(publisher)).rejects.toMatchObject({ name: 'LogAtOddsError' })
    expect(written).toEqual([])
    expect(await text('data/log.jsonl')).toBe(altered)
  })

  /** Alters a line of the table as nobody may: its hash and those after it stay. */
  async function alterLine(n: number) {
    const [line] = await house.records.readLog(n, n)
    if (!line) throw new Error('no line')
    await house.records.replaceLine({ ...line, content: 'c'.repeat(64) })
  }

  it('a line altered in the last tile does not come into its entries', async () => {
    await createPublisher(publish).publishAll()
    await alterLine(3)
    const { written, publisher } = writes()
    await expect(publishCase(publisher)).rejects.toMatchObject({ name: 'LogAtOddsError' })
    expect(written).toEqual([])
  })

  it('nor one altered long ago into the file of the log', async () => {
    await createPublisher(publish).publishAll()
    await addLines(300)
    await createPublisher(publish).tick()
    await alterLine(3)
    // What stood there is gone too: nothing but the signed root says what is right.
    await house.bucket.remove('data/log.jsonl')
    await publishCase()
    await expect(createPublisher(publish).tick()).rejects.toMatchObject({ name: 'LogAtOddsError' })
    expect(await house.bucket.read('data/log.jsonl')).toBeUndefined()
  })

  it('nor into the tiles, when the bucket is lost', async () => {
    await createPublisher(publish).publishAll()
    await addLines(300)
    await createPublisher(publish).tick()
    await alterLine(50)
    for (const { key } of await house.bucket.list('data/log')) await house.bucket.remove(key)
    const { written, publisher } = writes()
    await expect(publisher.publishAll()).rejects.toMatchObject({ name: 'LogAtOddsError' })
    expect(written).toEqual([])
  })

  it('a line that says another hash than its own is not signed', async () => {
    await createPublisher(publish).publishAll()
    const last = await house.records.lastLine()
    const event = {
      day: '2026-11-26',
      event: 'office' as const,
      subject: '320115',
      edition: 1,
      content: 'a'.repeat(64),
    }
    await house.records.putLine({ ...nextLine(last, event), hash: 'b'.repeat(64) })
    const before = await text('data/log/checkpoint')
    await expect(publishTree(publish)).rejects.toMatchObject({ name: 'LogAtOddsError' })
    expect(await text('data/log/checkpoint')).toBe(before)
  })

  it('what was published is taken back into the table, and publishing goes on', async () => {
    await createPublisher(publish).publishAll()
    const id = await publishCase()
    await createPublisher(publish).tick()
    const published = {
      lines: await text('data/log.jsonl'),
      checkpoint: await text('data/log/checkpoint'),
      keys: await house.records.readLogKeys(),
    }
    const last = (await house.records.lastLine())?.n ?? 0
    await table().remove({ pk: 'LOG', sk: String(last).padStart(8, '0') })
    await table().remove({ pk: 'LOG', sk: String(last - 1).padStart(8, '0') })
    await table().remove({ pk: 'LOGHEAD', sk: 'LOGHEAD' })
    await addLines(1)
    const wrong = { ...published, lines: published.lines.replace(/"edition":1/, '"edition":2') }
    await expect(takeBackLog(house.records, wrong)).rejects.toThrow('does not follow')
    const shorter = { ...published, lines: published.lines.split('\n').slice(0, -2).join('\n') }
    await expect(takeBackLog(house.records, shorter)).rejects.toThrow('not those')
    expect(await takeBackLog(house.records, published)).toEqual({ added: 1, replaced: 1, removed: 0 })
    await createPublisher(publish).tick()
    expect(await text('data/log.jsonl')).toBe(published.lines)
    const after = await publishCase()
    await createPublisher(publish).tick()
    expect((await head())?.size).toBe(last + 1)
    expect(await text('data/log.jsonl')).toContain(after)
    expect(await text('data/log.jsonl')).toContain(id)
  })
})
