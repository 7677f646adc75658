import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

type Handler = (event: unknown, context: object) => Promise<unknown>

/** A fresh process for one bundled file, as the platform runs it: events come in, answers go out as JSON. */
const [file = ''] = process.argv.slice(2)
const events: unknown[] = JSON.parse(await text(process.stdin))
// Answers alone go to the one stream; what is logged goes to the other, as the platform takes both for the log.
console.log = console.error
const { handler } = (await import(pathToFileURL(file).href)) as { handler: Handler }
const answers: unknown[] = []
for (const event of events) answers.push((await handler(event, { awsRequestId: 'test' })) ?? null)
process.stdout.write(JSON.stringify(answers))
process.exit(0)
