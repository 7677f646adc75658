import { timingSafeEqual } from 'node:crypto'
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerResult } from 'aws-lambda'

/** The header by which the CDN shows that a request came through it. */
const header = 'x-origin-key'

/** Lets in only what came through the CDN. Its answer is cached by key, so it runs about once an hour. */
export async function handler(
  event: Pick<APIGatewayRequestAuthorizerEventV2, 'headers'>,
): Promise<APIGatewaySimpleAuthorizerResult> {
  const wanted = Buffer.from(process.env.ORIGIN_KEY ?? '')
  const given = Buffer.from(event.headers?.[header] ?? '')
  const same = wanted.length > 0 && wanted.length === given.length && timingSafeEqual(wanted, given)
  return { isAuthorized: same }
}
