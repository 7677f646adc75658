import * as z from 'zod'

/** What the page that carries the desk says about this installation. */
export const StaffSettings = z.object({
  /** The sign-in provider. */
  issuer: z.url(),
  /** The desk's id at the provider. */
  client: z.string().min(1),
  /** What staff tokens are for. */
  audience: z.string().min(1),
  /** Administrators' public key that signs the directory of offices' keys, base64url. */
  directoryKey: z.string().min(1),
  /** age recipient of the province's offline recovery identity. */
  recovery: z.string().min(1),
  language: z.enum(['zh', 'en']).default('zh'),
})
export type StaffSettings = z.infer<typeof StaffSettings>

/** The settings from an element's `data-` attributes. Throws when one is missing. */
export function readSettings(host: HTMLElement): StaffSettings {
  return StaffSettings.parse({ ...host.dataset })
}
