import '../../../floor/fill-in.ts'
import { changePassphrase, makeMember, ownRecipient } from './make-member.ts'
import { openKeys } from './open-keys.ts'

// A passphrase takes a second or more to try; here the page stays awake meanwhile.
addEventListener('message', async ({ data }) => {
  const work = {
    open: () => openKeys(data.keys, data.passphrase),
    make: () => makeMember(data.passphrase),
    own: () => ownRecipient(data.sealed, data.passphrase),
    change: () => changePassphrase(data.sealed, data.old, data.passphrase),
  }[data.kind as 'open' | 'make' | 'own' | 'change']
  postMessage({ done: await work().catch(() => undefined) })
})
