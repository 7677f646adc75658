/** The staff console as the provider knows it: a public client, code with PKCE. */
export const clientId = 'mingcha-desk'

/** The resource that staff tokens are for; the API refuses any other audience. */
export const audience = 'urn:mingcha:staff'

/** The path under the site's own origin where the provider answers. */
export const mount = '/oidc'
