import { expect, test } from 'vitest'
import { stripJpeg } from '../../../site/evidence/clean/strip-jpeg.ts'
import { bytesOf } from './film.ts'

const picture = '\xff\xdb\0\x04qq\xff\xda\0\x02pix\xff\0els\xff\xd9'

test('a JPEG keeps its tables and its picture, and loses everything that tells, also behind its end', () => {
  const photo =
    '\xff\xd8\xff\xe0\0\x04JF\xff\xe1\0\x06Exif\xff\xe2\0\x06ICC_\xff\xed\0\x06IPTC\xff\xfe\0\x06note'
  const cleaned = stripJpeg(bytesOf(`${photo}${picture}behind`))
  expect(cleaned).toEqual(bytesOf(`\xff\xd8\xff\xe0\0\x04JF${picture}`))
})

test.each(['no JPEG', '\xff\xd8\xff\xe0\0\x04JF', `\xff\xd8${picture.slice(0, -2)}`])(
  'what is cut off goes nowhere',
  (text) => {
    expect(() => stripJpeg(bytesOf(text))).toThrow(RangeError)
  },
)
