import { mountTurnstile } from './mount-turnstile.tsx'
import type { Said } from './said.ts'

const host = document.getElementById('widget')
const siteKey = host?.dataset.siteKey
/** The page around this one, which is of this site or gets nothing. */
const tell = (said: Said) => parent.postMessage(said, location.origin)

// What the token is to be bound to stands after the `#` of the address: it goes to no server of ours.
if (host && siteKey && parent !== window) {
  mountTurnstile(host, {
    siteKey,
    cData: location.hash.slice(1),
    language: document.documentElement.lang === 'en' ? 'en' : 'zh',
    shown: () => tell({ kind: 'shown' }),
    passed: (token) => tell({ kind: 'passed', token }),
    failed: () => tell({ kind: 'failed' }),
  })
}
