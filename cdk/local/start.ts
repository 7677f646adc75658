import { formatReceipt } from '../../shared/receipt/receipt.ts'
import { buildSite } from './build.ts'
import { explainDamage } from './damaged-tables.ts'
import { expectFree } from './listen.ts'
import { sampleAccounts } from './sample/accounts.ts'
import { sampleReceipt } from './sample/tips.ts'
import { readLocalSettings } from './settings.ts'
import { type Stack, startStack } from './stack.ts'

const started = Date.now()
const say = (line: string) => console.log(line)

/** Ends with a sentence that says what to do. */
function stopWith(message: string): never {
  console.error(`mingcha: ${message}`)
  process.exit(1)
}

function explain(error: unknown, port: number): never {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    stopWith(`port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`)
  }
  stopWith(error instanceof Error ? error.message : 'could not start')
}

/** Ends cleanly on a signal, and when the process that started this one is gone. */
function stopOnSignal(stack: Stack) {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 4000).unref()
    stack.stop().then(() => process.exit(0))
  }
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, stop)
  if (process.send && !process.connected) stop()
}

function printReady({ origin, keys }: Stack) {
  const signIns = sampleAccounts.map(
    ({ username, password, passphrase, office, roles }) =>
      `  ${username}  password: ${password}  passphrase: ${passphrase}  office: ${office}  roles: ${roles.join(' ')}`,
  )
  say(`ready ${origin} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  say(`sample sign-ins (示例) for ${origin}/desk/:`)
  for (const line of signIns) say(line)
  say(`sample receipt (示例) for ${origin}/follow/: ${formatReceipt(sampleReceipt(keys))}`)
}

function settings() {
  try {
    return readLocalSettings(process.env)
  } catch (error) {
    return stopWith(error instanceof Error ? error.message : 'cannot read the settings')
  }
}

const { port, dataDir, turnstile } = settings()
try {
  await expectFree(port)
  await buildSite(say)
  explainDamage(dataDir)
  const stack = await startStack({ dataDir, port, turnstile, log: say })
  stopOnSignal(stack)
  printReady(stack)
} catch (error) {
  explain(error, port)
}
