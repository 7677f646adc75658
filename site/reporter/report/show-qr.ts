import { find, make } from '../make.ts'
import { say } from '../texts.ts'
import { drawQr } from './draw-qr.ts'

/** Shows the receipt as a QR code, as a picture that can be kept by a long press. */
export function showQr(digits: string): void {
  const picture = drawQr(digits, 240)
  picture.alt = say('report.done.qrAlt')
  find('#receipt-qr').replaceChildren(picture, make('p', 'hint', say('report.done.qrHelp')))
}
