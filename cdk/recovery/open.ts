import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { RecoveryRequest, recoverKeyring } from '../../shared/office-keys/recover-keyring.ts'
import { joinShares } from '../../shared/office-keys/recovery-shares.ts'
import { memberCode } from '../../shared/office-keys/spoken-codes.ts'

/**
 * `node cdk/recovery/open.ts request.json recovered.json`, on a computer without a network and with both keepers
 * present: opens an office's keyring with the two sheets and seals it to its new members.
 */
const [from, to] = process.argv.slice(2)
if (!from || !to) {
  console.error('say which files: node cdk/recovery/open.ts request.json recovered.json')
  process.exit(1)
}
const request = RecoveryRequest.parse(JSON.parse(readFileSync(from, 'utf8')))
console.log(`office ${request.office}; from now on these people open its letters:`)
for (const { name, recipient } of request.members) console.log(`  ${name}: ${memberCode(recipient)}`)
const lines = createInterface({ input: process.stdin, output: process.stdout })
const ask = (n: number) => lines.question(`sheet ${n}, all 14 groups: `)
try {
  if ((await lines.question('do the codes agree with what each of them read to you? (yes) ')) !== 'yes') {
    throw new RangeError('stopped: nothing written')
  }
  const identity = joinShares([await ask(1), await ask(2)])
  const recovered = await recoverKeyring(request, identity)
  writeFileSync(to, JSON.stringify(recovered), { flag: 'wx' })
  console.log(`written: ${to}. Enter it in the desk, 钥匙, as the administrator.`)
} catch (error) {
  console.error(
    error instanceof RangeError ? error.message : 'these sheets do not open this keyring, or it was altered',
  )
  process.exitCode = 1
} finally {
  lines.close()
}
