import { writeFileSync } from 'node:fs'
import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad } from '@scure/base'

/**
 * `npx node cdk/offline/make-directory-key.ts key.txt`, on a computer without a network: makes the administrators' key that
 * signs which key is an office's, writes it to a file that must not stand there yet, and prints its public half.
 */
const [path] = process.argv.slice(2)
if (!path) {
  console.error('say where to write the key: npx node cdk/offline/make-directory-key.ts key.txt')
  process.exit(1)
}
const { secretKey, publicKey } = ed25519.keygen()
writeFileSync(path, `${base64urlnopad.encode(secretKey)}\n`, { mode: 0o600, flag: 'wx' })
console.log(`written: ${path}. Keep it offline; cdk/offline/sign-directory.ts signs with it.`)
console.log(`public half (for the setting DIRECTORY_KEY): ${base64urlnopad.encode(publicKey)}`)
