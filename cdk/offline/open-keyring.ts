import { readFileSync, writeFileSync } from 'node:fs'
import { RecoveryRequest, recoverKeyring, type TypedTwice } from '../../shared/office-keys/recover-keyring.ts'
import { joinShares } from '../../shared/office-keys/recovery-shares.ts'
import { askLines } from './ask-lines.ts'

/**
 * `npx node cdk/offline/open-keyring.ts request.json recovered.json`, on a computer without a network and with both keepers
 * present: opens an office's keyring with the two sheets and seals it to those whose codes both keepers typed.
 */
const [from, to] = process.argv.slice(2)
if (!from || !to) {
  console.error('say which files: npx node cdk/offline/open-keyring.ts request.json recovered.json')
  process.exit(1)
}
const request = RecoveryRequest.parse(JSON.parse(readFileSync(from, 'utf8')))
const lines = askLines(process.stdin, process.stdout)
try {
  console.log(`office ${request.keyring.office}; these people ask to open its letters from now on`)
  console.log('telephone each of them; each keeper types the code they read out')
  const typed: TypedTwice[] = []
  for (const { name } of request.members) {
    typed.push([await lines.ask(`${name}, first keeper: `), await lines.ask(`${name}, second keeper: `)])
  }
  const sheet = (n: number) => lines.ask(`sheet ${n}, all 14 groups: `)
  const identity = joinShares([await sheet(1), await sheet(2)])
  writeFileSync(to, JSON.stringify(await recoverKeyring(request, identity, typed)), { flag: 'wx' })
  console.log(`written: ${to}. Enter it in the desk, 钥匙, as the administrator.`)
} catch (error) {
  console.error(
    error instanceof RangeError
      ? `nothing written: ${error.message}`
      : 'nothing written: these sheets do not open this keyring, or it was altered',
  )
  process.exitCode = 1
} finally {
  lines.close()
}
