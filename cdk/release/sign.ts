import { readFileSync, writeFileSync } from 'node:fs'
import { Release } from '../../shared/release/release.ts'
import { signRelease } from './signature.ts'

/**
 * `npx node cdk/release/sign.ts key.txt release.json release.sig`, on a computer without a network: signs the list of a
 * build's files. The list should be of a build made on that computer, or compared with one.
 */
const [key, list, signature] = process.argv.slice(2)
if (!key || !list || !signature) {
  console.error('say which files: npx node cdk/release/sign.ts key.txt release.json release.sig')
  process.exit(1)
}
const bytes = readFileSync(list)
const { files, pages } = Release.parse(JSON.parse(bytes.toString('utf8')))
writeFileSync(signature, `${signRelease(bytes, readFileSync(key, 'utf8'))}\n`)
console.log(`signed: ${Object.keys(files).length} files, pages ${pages.slice(0, 16)}`)
console.log(`put ${signature} beside the list (dist/site/client) before the site is deployed`)
