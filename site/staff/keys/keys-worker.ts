import { openKeys } from './open-keys.ts'

// The passphrase takes a second or more to try; here the page stays awake meanwhile.
addEventListener('message', async (event) => {
  const { keys, passphrase } = event.data
  const identities = await openKeys(keys, passphrase).catch(() => undefined)
  postMessage({ identities })
})
