import { writeFileSync } from 'node:fs'
import { joinShares, splitIdentity } from '../../shared/office-keys/recovery-shares.ts'
import { recipientOf } from '../../shared/seal/identity.ts'
import { generateIdentity } from '../../shared/seal/new-identity.ts'
import { sheetsPage } from './sheet.ts'

/**
 * `node cdk/recovery/make.ts sheets.html`, on a computer without a network and with two people present: makes the
 * recovery identity, writes its two sheets, and prints the recipient that the build is told. The file is printed
 * and destroyed; nothing else holds the identity.
 */
const [path] = process.argv.slice(2)
if (!path) {
  console.error('say where to write the sheets: node cdk/recovery/make.ts sheets.html')
  process.exit(1)
}
const identity = await generateIdentity()
const shares = splitIdentity(identity)
if (joinShares(shares) !== identity) throw new Error('the sheets do not give the identity back')
const recipient = await recipientOf(identity)
writeFileSync(path, sheetsPage(shares, recipient, new Date().toISOString().slice(0, 10)), {
  mode: 0o600,
  flag: 'wx',
})
console.log(`print ${path} once, give each sheet to its keeper, then destroy the file`)
console.log(`recipient (for the setting RECOVERY): ${recipient}`)
