import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { headersOf, strictTransport } from '../../shared/policy/answer-headers.ts'
import { openBucket } from '../store/objects.ts'
import { Environment, FrontEnvironment, readSettings } from '../store/settings.ts'
import { createFront } from './app.ts'

const set = readSettings(
  Environment.pick({ PUBLIC_BUCKET: true, AWS_ENDPOINT_S3: true }).extend(FrontEnvironment.shape),
)
const app = new Hono()
app.use(async (context, next) => {
  await next()
  const headers = { ...headersOf(context.req.path, set.FRONT), ...strictTransport }
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
})
app.route('/', createFront(openBucket({ name: set.PUBLIC_BUCKET, endpoint: set.AWS_ENDPOINT_S3 })))
app.onError((error, context) => {
  console.error(`event=failure stage=front error=${error.name}`)
  return context.text('500\n', 500)
})

/** The front of the china edition: its CDN can neither map addresses to objects nor set headers. */
export const handler = handle(app)
