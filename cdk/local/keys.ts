import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { exportJWK, generateKeyPair } from 'jose'
import * as z from 'zod'
import { root } from './settings.ts'

const Bytes32 = z.base64url().length(43)

/** The development keys of one working copy. They protect sample data only and never leave the machine. */
export const DevelopmentKeys = z.object({
  /** Signs the entries of the directory of offices (Ed25519 seed) and is pinned, as its public half, in the build. */
  directory: z.object({ privateKey: Bytes32, publicKey: Bytes32 }),
  /** The functions' secrets: upload tickets, receipts' look-up HMAC, the plain form's tokens, those of following without script. */
  secrets: z.object({ ticket: Bytes32, lookup: Bytes32, form: Bytes32, follow: Bytes32 }),
  /** Of the MACs of claim codes. */
  claimKey: Bytes32,
  /** Signs the checkpoints of the public log. */
  logKey: Bytes32,
  /** The embedded sign-in provider: its signing key and its cookies' key. */
  signIn: z.object({ jwk: z.looseObject({ kty: z.string(), kid: z.string() }), cookie: Bytes32 }),
})
export type DevelopmentKeys = z.infer<typeof DevelopmentKeys>

const random = () => randomBytes(32).toString('base64url')

async function generate(): Promise<DevelopmentKeys> {
  const seed = randomBytes(32)
  const publicKey = Buffer.from(ed25519.getPublicKey(seed)).toString('base64url')
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: 'development', alg: 'ES256', use: 'sig' }
  return DevelopmentKeys.parse({
    directory: { privateKey: seed.toString('base64url'), publicKey },
    secrets: { ticket: random(), lookup: random(), form: random(), follow: random() },
    claimKey: random(),
    logKey: random(),
    signIn: { jwk, cookie: random() },
  })
}

/** Writes the file whole or not at all, and keeps the first when two processes write at once. */
function writeOnce(path: string, keys: DevelopmentKeys) {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(draft)
  }
}

/** Reads the development keys from `folder`, making them on first use, readable by their owner only. */
export async function developmentKeys(folder = join(root, '.keys')): Promise<DevelopmentKeys> {
  const path = join(folder, 'development.json')
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeOnce(path, await generate())
  }
  const kept = DevelopmentKeys.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (kept.success) return kept.data
  const lacking = kept.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new Error(
    `the keys in ${path} are of an older kind (${lacking}). Move the folder away: new ones are made`,
  )
}
