/** A stage of the house: a folder of functions/, deployed as one function with one role. */
export type StageName = 'intake' | 'plain' | 'desk' | 'newsroom' | 'publish' | 'clock'

/**
 * Which stage answers which paths of the API, most particular first. `*` stands for the rest of a path.
 * A path that none of them names belongs to the pages.
 */
export const stagePaths: readonly { path: string; stage: StageName }[] = [
  { path: '/api/report', stage: 'plain' },
  { path: '/api/follow/plain', stage: 'plain' },
  { path: '/api/desk/*', stage: 'desk' },
  { path: '/api/newsroom/*', stage: 'newsroom' },
  { path: '/api/*', stage: 'intake' },
]
