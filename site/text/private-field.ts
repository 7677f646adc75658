import { privateField } from '../../shared/policy/private-field.ts'

/**
 * The same for Preact. It sets a property where an element has one of the name, and "false" and "no" would be true
 * there; of a name in capitals it makes the attribute that HTML writes small.
 */
export const privateProps: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(privateField).map(([name, value]) => [name.toUpperCase(), value]),
)

/** The same for a field made by hand. */
export function keepPrivate(field: HTMLInputElement | HTMLTextAreaElement): void {
  for (const [name, value] of Object.entries(privateField)) field.setAttribute(name, value)
}
