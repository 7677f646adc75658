import { encode } from 'uqr'
import { make } from '../make.ts'

/** Empty squares around the code, as its standard asks. */
const QUIET = 4

/** Digits as a QR code, black on white: no address, only the number. Its side is `pixels` long. */
export function drawQr(digits: string, pixels: number): HTMLImageElement {
  const { data, size } = encode(digits, { ecc: 'M', border: 0 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  const side = size + 2 * QUIET
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" width="${pixels}" height="${pixels}" shape-rendering="crispEdges"><path fill="#fff" d="M${-QUIET} ${-QUIET}h${side}v${side}h${-side}z"/><path d="${dark.join('')}"/></svg>`
  const picture = make('img', 'qr')
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  picture.width = pixels
  picture.height = pixels
  return picture
}
