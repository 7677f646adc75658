/** What an SDK client needs to speak to the embedded servers, which check neither region nor signature. */
export const clientSettings = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
}
