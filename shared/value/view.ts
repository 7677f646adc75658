/** How a reader wants pages to look: nothing where the device decides. */
export interface View {
  readonly text?: 'large'
  readonly theme?: 'dark' | 'light'
  readonly contrast?: 'high'
}

export type ViewName = keyof View

/** What each part of a view may be. */
export const views = {
  text: ['large'],
  theme: ['dark', 'light'],
  contrast: ['high'],
} as const satisfies { readonly [Name in ViewName]-?: readonly NonNullable<View[Name]>[] }

export const viewNames = Object.keys(views) as ViewName[]

/** The view that an address or a device names; whatever is no such value counts as nothing. */
export function viewOf(asked: (name: ViewName) => string | null | undefined): View {
  return Object.fromEntries(
    viewNames.flatMap((name) => {
      const value = views[name].find((one) => one === asked(name))
      return value ? [[name, value]] : []
    }),
  )
}
