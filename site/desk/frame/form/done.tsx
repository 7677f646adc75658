import type { ComponentChildren } from 'preact'

/** Says that something went well. */
export function Done({ children }: { children: ComponentChildren }) {
  return (
    <p class="notice ok" role="status">
      {children}
    </p>
  )
}
