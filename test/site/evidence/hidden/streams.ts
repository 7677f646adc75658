import { bits, bytes, type Stream, units } from '../make-media.ts'

const sps = bytes(0x67, 0x42, 0, 0x1f, 0xda, 0x11, 0xe4)
const pps = bytes(0x68, 0xce, 0x3c, 0x80)
export const avc: Stream<'avc'> = {
  codec: 'avc',
  config: 'avc1.42001f',
  description: bytes(1, 0x42, 0, 0x1f, 0xff, 0xe1, 0, 7, sps, 1, 0, 4, pps, 'ShiliRecord'),
  packets: [
    units(bytes(0x06, 5, 27, '0123456789abcdef', 'ShiliSei', 0x80), bytes(0x65, 0x88, 'kept-picture')),
    units(bytes(0x41, 0x9a, 'kept-second'), bytes(0x0c, 'ShiliFiller', 0x80), bytes(0x78, 'ShiliPrivate')),
    units(bytes(0x06, 5, 27, '0123456789abcdef', 'ShiliAlone', 0x80)),
    units(
      bytes(0x41, 0x9a, 'kept-third'),
      bytes(0x0a, 'ShiliEnd'),
      bytes(0x69, 'ShiliDelimiter'.slice(0, 9)),
    ),
  ],
}

const array = (type: number, unit: Uint8Array) => bytes(type | 0x80, 0, 1, 0, unit.length, unit)
/** Parameters of a picture of 1280 by 720, as an encoder writes them. */
const hevcSps = Uint8Array.from(
  Buffer.from('42010101600000030090000003000003005da00280802d165959a4932b9a020000030002000003003c10', 'hex'),
)
export const hevc: Stream<'hevc'> = {
  codec: 'hevc',
  config: 'hvc1.1.6.L93.B0',
  description: bytes(
    ...[1, 1, 0x60, 0, 0, 0, 0x90, 0, 0, 0, 0, 0, 93, 0xf0, 0, 0xfc, 0xfd, 0xf8, 0xf8, 0, 0, 0x0f, 4],
    array(32, bytes(0x40, 1, 'vps')),
    array(33, hevcSps),
    array(34, bytes(0x44, 1, 'pps')),
    array(39, bytes(0x4e, 1, 'ShiliRecordSei')),
  ),
  packets: [
    units(bytes(0x4e, 1, 5, 'ShiliPrefix', 0x80), bytes(0x26, 1, 'kept-picture')),
    units(bytes(0x02, 1, 'kept-second'), bytes(0x50, 1, 'ShiliSuffix'), bytes(0x7c, 1, 'ShiliDolby')),
    units(bytes(0x02, 9, 'ShiliLayer'), bytes(0x4c, 1, 'ShiliFill'), bytes(0x02, 1, 'kept-third')),
  ],
}

const unit = (type: number, ...content: (string | number)[]) => {
  const all = bytes(...content)
  return bytes((type << 3) | 2, all.length, all)
}
export const av1: Stream<'av1'> = {
  codec: 'av1',
  config: 'av01.0.00M.08',
  packets: [
    bytes(unit(1, 0, 0, 0, 0x24), unit(5, 4, 'ShiliMetadata'), unit(6, 0x10, 'kept-picture')),
    bytes(unit(15, 'ShiliPadding'), unit(9, 'ShiliReserved'), unit(6, 0x30, 'kept-second')),
  ],
}
export const vp8: Stream<'vp8'> = {
  codec: 'vp8',
  config: 'vp8',
  packets: [bytes(0x50, 0, 0, 0x9d, 1, 0x2a, 64, 0, 48, 0, 'kept-picture'), bytes(0x51, 0, 0, 'kept-second')],
  beside: { alpha: bytes('ShiliBeside'), alphaByteLength: 11 },
}

const words = bytes('ShiliEncoderOfTheFilm')
/** A block that begins with an element for filling and one for data, as encoders sign them, before its sound. */
export const aacBlock = bits(
  [6, 3],
  [15, 4],
  [words.length - 14, 8],
  words,
  [4, 3],
  [0, 4],
  [1, 1],
  [9, 8],
  [0, 5],
  bytes('ShiliData'),
  [0, 3],
  bytes('kept-sound'),
)
/** The sound itself: the last bytes of a block, none of whose bits may move. */
export const aacSound = String.fromCharCode(...aacBlock.slice(-11))

export const aac: Stream<'aac'> = {
  codec: 'aac',
  config: 'mp4a.40.2',
  description: bytes(0x11, 0x88),
  packets: [aacBlock, aacBlock],
}
const opusHead = bytes('OpusHead', 1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0)
export const opus: Stream<'opus'> = {
  codec: 'opus',
  config: 'opus',
  description: bytes(opusHead, 'ShiliHead'),
  packets: [bytes(0xfb, 0x41, 12, 'kept-picture', 'ShiliPadding'), bytes(0xf8, 'kept-second')],
}
const vorbisHeads = () => {
  const id = bytes('\x01vorbis', 0, 0, 0, 0, 1, 0x80, 0xbb, 0, 0, ...Array(12).fill(0), 0xb8, 1)
  const comment = bytes('\x03vorbis', 5, 0, 0, 0, 'maker', 1, 0, 0, 0, 12, 0, 0, 0, 'ShiliComment', 1)
  return bytes(2, id.length, comment.length, id, comment, '\x05vorbis', 'kept-setup')
}
export const vorbis: Stream<'vorbis'> = {
  codec: 'vorbis',
  config: 'vorbis',
  description: vorbisHeads(),
  packets: [bytes(0, 'kept-picture'), bytes(2, 'kept-second')],
}

/** Each place where something is hidden has its own word, so that a failure names the place. */
export const tags = {
  title: 'ShiliTitle',
  artist: 'ShiliArtist',
  comment: 'ShiliComment',
  date: new Date('2026-11-20'),
  images: [
    {
      data: bytes('\xff\xd8', 'ShiliCover'),
      mimeType: 'image/jpeg',
      kind: 'coverFront' as const,
      name: 'ShiliFile.jpg',
    },
  ],
}
