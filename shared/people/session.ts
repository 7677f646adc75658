/** A sign-in is good for at most this long, whatever the provider says. */
export const SESSION_HOURS = 12

/** Without a touch for this long, the desk in a browser ends the sign-in. */
export const IDLE_MINUTES = 30

/** Changes of keys, of people, and what becomes public need a sign-in that is not older than this. */
export const FRESH_MINUTES = 10
