import sharp from 'sharp'
import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { qrPath } from '../../../../site/public/cases/qr-path.ts'

/** Pixels of a square, in the picture that is drawn here. */
const ZOOM = 5

it('a drawn code has the dark squares of the code, and four empty ones around', async () => {
  const address = 'https://mingcha.example/en/cases/zqk7m2v5h3xat/'
  const { path, side } = qrPath(address)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * ZOOM}" height="${side * ZOOM}" viewBox="0 -.5 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0-.5h${side}v${side}H0z"/><path stroke="#000" d="${path}"/></svg>`
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true })
  const isDark = (x: number, y: number) =>
    [1, ZOOM - 2].every(
      (at) => (data[((y * ZOOM + at) * info.width + x * ZOOM + at) * info.channels] ?? 255) < 128,
    )
  const drawn = Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => isDark(x, y)))
  expect(drawn).toEqual(encode(address, { ecc: 'M', border: 4, maskPattern: 2 }).data)
})
