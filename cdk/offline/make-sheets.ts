import { writeFileSync } from 'node:fs'
import { renderSVG } from 'uqr'
import { joinShares, splitIdentity } from '../../shared/office-keys/recovery-shares.ts'
import { generateIdentity, recipientOf } from '../../shared/seal/age.ts'

/**
 * `npx node cdk/offline/make-sheets.ts sheets.html`, on a computer without a network and with two people present: makes the
 * recovery identity, writes its two sheets, and prints the recipient that the build is told. The file is printed
 * and destroyed; nothing else holds the identity.
 */
const [path] = process.argv.slice(2)
if (!path) {
  console.error('say where to write the sheets: npx node cdk/offline/make-sheets.ts sheets.html')
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

interface Sheet {
  /** 1 or 2. */
  readonly n: number
  readonly share: string
  readonly recipient: string
  readonly day: string
}

/** One sheet of a recovery identity, to be printed and put into a safe: words, the share, and the same as a QR code. */
function sheetPart({ n, share, recipient, day }: Sheet): string {
  return `<section>
<h1>明察：备用钥匙，第 ${n} 张（共 2 张）</h1>
<p>Mingcha recovery identity, sheet ${n} of 2</p>
<p>两张分开放进两个保险柜，由两个人各管一张。只有一张，什么也打不开。不要拍照，不要存电脑。</p>
<p>Keep the two sheets in two safes, each with its own keeper. One alone opens nothing. Never photograph or store it.</p>
<pre>${share.replace(/((?:\S{4} ){6}\S{4}) /g, '$1\n')}</pre>
<div class="qr">${renderSVG(share.replaceAll(' ', ''))}</div>
<p>收件码 Recipient: <code>${recipient}</code></p>
<p>印于 ${day}　保管人 ______________　日期 ______________</p>
</section>`
}

/** Both sheets as one page that needs nothing from a network. */
function sheetsPage(shares: readonly [string, string], recipient: string, day: string): string {
  const parts = shares.map((share, at) => sheetPart({ n: at + 1, share, recipient, day }))
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<title>备用钥匙</title>
<style>
body { font: 12pt/1.6 serif; margin: 0; }
section { break-after: page; padding: 2cm; }
pre { font: 18pt/1.8 monospace; }
.qr svg { inline-size: 6cm; block-size: 6cm; }
code { word-break: break-all; }
</style>
${parts.join('\n')}
</html>
`
}
