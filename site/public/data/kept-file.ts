/** Whether a text is, or means to be, a proof as the site gives it out (C2SP tlog-proof). */
export const looksLikeProof = (text: string): boolean => /^\uFEFF?\s*c2sp\.org\/tlog-proof@/.test(text)

/** Whether a text is a signed note with a tree head, as `/data/log/checkpoint` is. */
export const looksLikeCheckpoint = (text: string): boolean =>
  /^\S+\r?\n\d+\r?\n[A-Za-z0-9+/=]+\r?\n\r?\n— \S+ \S+/.test(text.trim())
