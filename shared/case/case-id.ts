import * as z from 'zod'

/** 8 random bytes, base32 lower case: the permanent address of a case. */
export const CaseId = z.string().regex(/^[a-z2-7]{13}$/)
