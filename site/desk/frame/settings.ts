import * as z from 'zod'
import { Language } from '../../../shared/value/language.ts'
import { pinned } from '../../directory/pinned.ts'

/** What the page that carries the desk says about this installation. */
export const DeskSettings = z.object({
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
  language: Language.default('zh'),
})
export type DeskSettings = z.infer<typeof DeskSettings>

/** The settings from an element's `data-` attributes; the keys are this script's own. Throws `ZodError` when one is missing or wrong. */
export function readDeskSettings(host: HTMLElement): DeskSettings {
  const { directoryKey, recovery } = pinned()
  return DeskSettings.parse({ ...host.dataset, directoryKey, recovery })
}
