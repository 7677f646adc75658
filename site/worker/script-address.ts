/** The part of Trusted Types that is used here; browsers without them take a text. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }

/** The one policy that the content policy lets a page make: it takes what was made in this page, and nothing else. */
const policy = trustedTypes?.createPolicy('mingcha-worker', { createScriptURL: ofThisPage })

/** An address that a worker may be started from. Throws for any but a blob of this page. */
export function scriptAddress(address: string): string {
  return policy ? policy.createScriptURL(address) : ofThisPage(address)
}

function ofThisPage(address: string): string {
  if (!address.startsWith(`blob:${location.origin}/`)) throw new TypeError('not made in this page')
  return address
}
