import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Scrypt } from '../../shared/receipt/keys.ts'

const run = promisify<string | Uint8Array, string | Uint8Array, number, object, Buffer>(scrypt)

/** scrypt as Node has it. */
export const nodeScrypt: Scrypt = (password, salt, { N, r, p, dkLen }) =>
  run(password, salt, dkLen, { N, r, p, maxmem: 256 * N * r })
