import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

type Handler = (event: unknown, context: object) => Promise<unknown>

/** A fresh process for one function, as the platform runs it: events come in, answers go out as JSON. */
const { LAMBDA_TASK_ROOT: task = '', _HANDLER: name = '' } = process.env
const events: unknown[] = JSON.parse(await text(process.stdin))
// Answers alone go to the one stream; what is logged goes to the other, as the platform takes both for the log.
console.log = console.error
const [file, exported = ''] = name.split('.')
const module: Record<string, Handler> = await import(pathToFileURL(join(task, `${file}.mjs`)).href)
const handler = module[exported]
if (!handler) throw new Error(`no function ${name}`)
const answers: unknown[] = []
for (const event of events) answers.push((await handler(event, { awsRequestId: 'test' })) ?? null)
process.stdout.write(JSON.stringify({ answers, held: process.resourceUsage().maxRSS * 1024 }))
process.exit(0)
