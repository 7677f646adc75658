import { timingSafeEqual } from 'node:crypto'
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerResult } from 'aws-lambda'
import { keysOf } from '../../../functions/secrets/key-ring.ts'
import { withFresh } from '../../../functions/secrets/with-fresh.ts'
import { secretStoreFromEnvironment } from '../../../functions/store/open-secrets.ts'

/** The header by which the CDN shows that a request came through it. */
const header = 'x-origin-key'

const secrets = await secretStoreFromEnvironment()

/** Lets in only what came through the CDN. Its answer is cached by key, so it runs about once an hour. */
export const handler = withFresh(
  secrets,
  async (
    event: Pick<APIGatewayRequestAuthorizerEventV2, 'headers'>,
  ): Promise<APIGatewaySimpleAuthorizerResult> => {
    const given = keysOf(event.headers?.[header] ?? '')
    return { isAuthorized: keysOf(secrets.get('origin')).some((key) => given.some((one) => same(one, key))) }
  },
)

/** The CDN shows the ring as it was when it was deployed: one key of it has to be one of today's. */
function same(given: string, key: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(key)]
  return left.length === right.length && timingSafeEqual(left, right)
}
