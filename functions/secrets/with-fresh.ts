import type { SecretStore } from './secret-store.ts'

/** A handler that answers with secrets that were read not long ago. */
export const withFresh =
  <Args extends unknown[], Answer>(
    secrets: Pick<SecretStore, 'fresh'>,
    answer: (...args: Args) => Promise<Answer>,
  ) =>
  async (...args: Args): Promise<Answer> => {
    await secrets.fresh()
    return answer(...args)
  }
