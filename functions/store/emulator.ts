const [region, who] = ['us-east-1', 'local']

/** Says who asks, as an emulator wants it said, and signs nothing: it would not look, and the signature takes a third of what a request costs. */
const unsigned = {
  sign: async <Request extends { headers: Record<string, string> }>(request: Request): Promise<Request> => {
    const day = '20260101'
    request.headers['x-amz-date'] = `${day}T000000Z`
    request.headers.authorization = `AWS4-HMAC-SHA256 Credential=${who}/${day}/${region}/any/aws4_request, SignedHeaders=host, Signature=0`
    return request
  },
}

/** How a client reaches an emulator of tables or buckets. */
export const emulator = (endpoint: string) => ({
  endpoint,
  region,
  credentials: { accessKeyId: who, secretAccessKey: who },
  signer: unsigned,
})
