import { startStack } from '../../../cdk/local/stack.ts'

/** Runs a whole stack on a folder until it is killed, and says its address once it serves; at the port of an earlier run, when given. */
const [folder = '', port] = process.argv.slice(2)
const { origin } = await startStack({
  ...{ dataDir: folder, sample: 'offices' },
  ...(port !== undefined && { port: Number(port), isPublished: true }),
})
process.stdout.write(`${origin}\n`)
