import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'
import { quarters, turnedPhotos } from '../../site/evidence/hidden/make-photo.ts'

let door: PlainDoor
let photo: Buffer
beforeAll(async () => {
  door = await openPlainDoor()
  photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a86' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => door.house.close())

const file = (bytes: Uint8Array | string, name = 'IMG_1.jpg', type = 'image/jpeg') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type })

/** A PNG (RFC 2083) that says it is this large, with this much of its picture. */
function png(width: number, height: number, rows: Uint8Array): Buffer {
  const chunk = (kind: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(kind), data])
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
    ends[0].writeUInt32BE(data.length)
    ends[1].writeUInt32BE(crc32(body))
    return Buffer.concat([ends[0], body, ends[1]])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** A zip whose one entry is a gigabyte of zeros, as far as it says itself. */
function zipBomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(50_000_000))
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(0xfffffffe, 22)
  head.writeUInt16LE(1, 26)
  return Buffer.concat([head, Buffer.from('a'), packed])
}

const refused: readonly (readonly [name: string, make: () => File | Promise<File>])[] = [
  ['a program', () => file(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000)]))],
  ['a page', () => file('<!doctype html><script>alert(1)</script>')],
  ['a document', () => file('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF')],
  ['a film', () => file(Buffer.from('0000001866747970697336df', 'hex'))],
  ['a drawing', () => file('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ['a TIFF', async () => file(await sharp(photo).tiff().toBuffer())],
  ['nothing at all', () => file('')],
  ['one byte', () => file(new Uint8Array([0xff]))],
  ['the first half of a photo', () => file(photo.subarray(0, photo.length / 2))],
  ['a photo without its first bytes', () => file(photo.subarray(20))],
  ['2.5 thousand million pixels', () => file(png(50_000, 50_000, new Uint8Array(50_001)))],
  ['51 million real pixels', () => file(png(51_000, 1000, new Uint8Array(51_001 * 1000)))],
  ['a picture without rows', () => file(png(400, 300, new Uint8Array(5)))],
  ['a picture of no size', () => file(png(0, 300, new Uint8Array(300)))],
  ['a zip of zeros', () => file(zipBomb())],
]

describe('a file called a photo', () => {
  it.each(refused)('that is %s is refused, the field named, the text kept', async (_, make) => {
    const one = await make()
    const reply = await door.submit({}, 'application/json', [one])
    expect(reply.status).toBe(415)
    expect(await reply.json()).toMatchObject({ error: { code: 'unsupported', fields: ['files'] } })
    const page = await (await door.submit({}, 'text/html', [one])).text()
    expect(page).toContain(door.filled.narrative)
    expect(page).toContain('<a href="#files">')
  })

  it('refused beside a good one, neither is kept', async () => {
    const reply = await door.submit({}, 'application/json', [file(photo), file('no photo')])
    expect(reply.status).toBe(415)
  })

  it('that is 49 million pixels in a few bytes is drawn small', async () => {
    const wide = file(png(49_000, 1000, new Uint8Array(49_001 * 1000)))
    expect(wide.size).toBeLessThan(100_000)
    const reply = await door.submit({}, 'application/json', [wide])
    expect(reply.status).toBe(201)
    const { files, read } = await door.open(((await reply.json()) as { receipt: string }).receipt)
    const { width } = await sharp(files[0] ? await read(files[0]) : undefined).metadata()
    expect(width).toBe(2560)
  })

  it('that is two things at once comes out as a photo alone', async () => {
    const tail = Buffer.from('PK\x03\x04<script>alert("CANARYTAIL")</script>')
    const comment = Buffer.from('\xff\xfe\x00\x1e<?php CANARYCOMMENT(); /*****', 'latin1')
    const both = Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2), tail])
    const reply = await door.submit({}, 'application/json', [file(both)])
    expect(reply.status).toBe(201)
    const { files, read } = await door.open(((await reply.json()) as { receipt: string }).receipt)
    const kept = Buffer.from(files[0] ? await read(files[0]) : [])
    expect(both.includes('CANARYTAIL') && both.includes('CANARYCOMMENT')).toBe(true)
    expect(kept.includes('CANARY') || kept.includes('script')).toBe(false)
    expect(kept.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
  })

  it('is judged by its bytes, whatever its name and type say', async () => {
    const reply = await door.submit({}, 'application/json', [
      file(photo, 'report.exe', 'application/x-msdownload'),
    ])
    expect(reply.status).toBe(201)
    const { files } = await door.open(((await reply.json()) as { receipt: string }).receipt)
    expect(files[0]).toMatchObject({ type: 'image/jpeg' })
  })

  it('loses its name, which may tell who took it, where and when', async () => {
    const reply = await door.submit({}, 'application/json', [
      file(photo, '王五_南京_20261120.jpg'),
      file(photo, '../a\u202egpj\u200b<b>\u0007.jpg'),
    ])
    expect(reply.status).toBe(201)
    const { files } = await door.open(((await reply.json()) as { receipt: string }).receipt)
    expect(files.map(({ name }) => name)).toEqual(['1.jpg', '2.jpg'])
  })

  it('in which something shows through is white there', async () => {
    const create = { width: 40, height: 30, channels: 4, background: '#0000' } as const
    const clear = await sharp({ create }).png().toBuffer()
    const reply = await door.submit({}, 'application/json', [file(clear, 'a.png', 'image/png')])
    const { files, read } = await door.open(((await reply.json()) as { receipt: string }).receipt)
    const { channels } = await sharp(files[0] ? await read(files[0]) : undefined).stats()
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
  })

  it('that is turned comes out as it was held, in every form', async () => {
    const photos = await turnedPhotos()
    // So many as go into one form.
    for (let from = 0; from < photos.length; from += 8) {
      const some = photos.slice(from, from + 8)
      const sent = some.map(({ name, content }) => file(content, name))
      const reply = await door.submit({}, 'application/json', sent)
      const { files, read } = await door.open(((await reply.json()) as { receipt: string }).receipt)
      expect(files).toHaveLength(some.length)
      for (const [n, { name, content }] of some.entries()) {
        const upright = await sharp(content).autoOrient().flatten({ background: '#fff' }).toBuffer()
        const kept = files[n] ? await read(files[n]) : content
        expect(await quarters(kept), name).toEqual(await quarters(upright))
      }
    }
  })

  it('of a kind that only some telephones know is refused with advice', async () => {
    const heic = file(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'IMG_1.HEIC', 'image/heic')
    const page = await (await door.submit({}, 'text/html', [heic])).text()
    const notice = /<section class="notice".*?<\/section>/s.exec(page)?.[0]
    expect(notice).toContain('苹果手机的 HEIC 照片收不了：先截个屏，放截屏。')
    expect(page).toContain('accept="image/jpeg,image/png,image/webp,image/gif"')
  })

  it('ten are taken, eleven are refused, and no file chosen is none', async () => {
    const many = (count: number) => Array.from({ length: count }, () => file(photo))
    expect((await door.submit({}, 'application/json', many(10))).status).toBe(201)
    expect((await door.submit({}, 'application/json', many(11))).status).toBe(413)
    const none = await door.submit({}, 'application/json', [file('', '', 'application/octet-stream')])
    expect(none.status).toBe(201)
  })

  it('4 MB in all are taken, one byte more is refused', async () => {
    const limit = 4 * 1024 * 1024
    const filling = (total: number) => file(Buffer.concat([photo, Buffer.alloc(total - photo.length)]))
    expect((await door.submit({}, 'application/json', [filling(limit)])).status).toBe(201)
    const over = await door.submit({}, 'application/json', [filling(limit + 1)])
    expect(over.status).toBe(413)
    expect(await over.json()).toMatchObject({ error: { code: 'tooLarge', fields: ['files'] } })
  })

  it('far over the limit is refused before it is read', async () => {
    const body = new Uint8Array(6_000_000)
    const reply = await door.post(body, 'multipart/form-data; boundary=x')
    expect(reply.status).toBe(413)
  })
})
