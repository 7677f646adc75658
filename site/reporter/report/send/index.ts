/** The part of the form that is loaded only for its last step: routing, sealing, sending. */

export { SendTrouble } from '../../trouble.ts'
export { factsOf, reportOf } from './facts.ts'
export { type FoundRoute, findRoute } from './find-route.ts'
export { keysFor, receiptOf, sendTip } from './send-tip.ts'
export { showOffice } from './show-office.ts'
