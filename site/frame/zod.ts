import { config } from 'zod/v4'

// Zod tries to make code from text once a shape is made; the content policy forbids it, and says so each time.
config({ jitless: true })

/** Zod for everything that the build makes for a browser: it stands for `zod` there, before any shape is made. */
export * from 'zod/v4'
