import { encode } from 'uqr'
import { find, make } from '../make.ts'
import { say } from '../texts.ts'

/** Empty squares around the code, as its standard asks. */
const QUIET = 4

/** Shows the receipt as a QR code: its digits alone, no address, as a picture that can be kept by a long press. */
export function showQr(digits: string): void {
  const { data, size } = encode(digits, { ecc: 'M', border: 0 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  const side = size + 2 * QUIET
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" width="240" height="240" shape-rendering="crispEdges"><path fill="#fff" d="M${-QUIET} ${-QUIET}h${side}v${side}h${-side}z"/><path d="${dark.join('')}"/></svg>`
  const picture = make('img', 'qr')
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  picture.alt = say('report.done.qrAlt')
  picture.width = 240
  picture.height = 240
  find('#receipt-qr').replaceChildren(picture, make('p', 'hint', say('report.done.qrHelp')))
}
