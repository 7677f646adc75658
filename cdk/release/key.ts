import { writeFileSync } from 'node:fs'
import { newReleaseKey } from './signature.ts'

/**
 * `npx node cdk/release/key.ts key.txt`, on a computer without a network: makes the key that signs what a build consists
 * of, writes it to a file that must not stand there yet, and prints its public half.
 */
const [path] = process.argv.slice(2)
if (!path) {
  console.error('say where to write the key: npx node cdk/release/key.ts key.txt')
  process.exit(1)
}
const { secret, publicHalf } = newReleaseKey()
writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
console.log(`written: ${path}. Keep it offline, and out of this folder.`)
console.log(`public half (publish it where nobody who runs the site can change it): ${publicHalf}`)
