/** A request as it reaches a handler. */
export type Request = {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string
  base64?: boolean
}

/** An event of an HTTP API, payload format 2.0, with everything the platform adds about a client. */
export const httpEvent = ({ method, path, headers = {}, body, base64 = false }: Request) => {
  const [rawPath = '', rawQueryString = ''] = path.split('?')
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath,
    rawQueryString,
    headers: {
      host: 'abcdefghij.execute-api.us-east-1.amazonaws.com',
      'x-forwarded-for': '192.0.2.77',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
      'user-agent': 'CanaryBrowser/7.7',
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    requestContext: {
      accountId: '123456789012',
      apiId: 'abcdefghij',
      authorizer: { lambda: {} },
      domainName: 'abcdefghij.execute-api.us-east-1.amazonaws.com',
      domainPrefix: 'abcdefghij',
      http: {
        method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.77',
        userAgent: 'CanaryBrowser/7.7',
      },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: 'ANY /api/{proxy+}',
      stage: '$default',
      time: '23/Nov/2026:10:00:00 +0000',
      timeEpoch: 1795428000000,
    },
    ...(body && { body }),
    isBase64Encoded: base64,
  }
}

/** An event of the stream of `records`, keys only. */
export const streamEvent = (...keys: { pk: string; sk: string }[]) => ({
  Records: keys.map(({ pk, sk }, n) => ({
    eventID: `event-${n}`,
    eventName: 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    dynamodb: {
      ApproximateCreationDateTime: 1795428000,
      Keys: { pk: { S: pk }, sk: { S: sk } },
      SequenceNumber: `${n}00000000000000000001`,
      SizeBytes: 40,
      StreamViewType: 'KEYS_ONLY',
    },
    eventSourceARN: 'arn:aws:dynamodb:us-east-1:123456789012:table/records/stream/2026-11-23T10:00:00.000',
  })),
})

/** An event of a schedule. */
export const scheduleEvent = () => ({
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '123456789012',
  time: '2026-11-23T10:00:00Z',
  region: 'us-east-1',
  resources: ['arn:aws:events:us-east-1:123456789012:rule/tick'],
  detail: {},
})
