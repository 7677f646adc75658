import { startStack } from '../../../cdk/local/stack.ts'

/** Runs a whole stack on a folder until it is killed, and says its address once it serves. */
const [folder = ''] = process.argv.slice(2)
const { origin } = await startStack({ dataDir: folder, sample: 'offices' })
process.stdout.write(`${origin}\n`)
