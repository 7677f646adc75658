/** What stands in the scripts themselves, so that no page and no answer of the server can change it. */
export interface Pinned {
  /** Administrators' public key that signs the directory of offices' keys, base64url. */
  readonly directoryKey: string
  /** The least sequence of the directory that is sealed by. */
  readonly directoryMinimum: number
  /** age recipient of the province's offline recovery identity. */
  readonly recovery: string
}

/** The values that the build was told; without them nothing is sealed. */
export function pinned(): Pinned {
  // Without a build there is none: in a bench, or a test.
  const env: Partial<ImportMetaEnv> = import.meta.env ?? {}
  return {
    directoryKey: env.DIRECTORY_KEY ?? '',
    directoryMinimum: Number(env.DIRECTORY_MINIMUM ?? 1),
    recovery: env.RECOVERY ?? '',
  }
}
