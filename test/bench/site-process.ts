import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { startStack } from '../../cdk/local/stack.ts'

/**
 * A site with sample offices in a process of its own, so that what measures it does no work of it: prints its address and the secret
 * that signs tickets, as JSON, and ends when its input does.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'mingcha-bench-'))
const stack = await startStack({ dataDir, sample: 'offices' })
console.log(JSON.stringify({ origin: stack.origin, ticketSecret: stack.keys.secrets.ticket }))
await text(process.stdin)
await stack.stop()
rmSync(dataDir, { recursive: true, force: true })
process.exit(0)
