import * as z from 'zod'
import data from '#province/province.json' with { type: 'json' }

/**
 * Code of an office, which is that of its place: six digits of GB/T 2260 for a district, a city or the province, or
 * the id of a functional zone, `Z320101`.
 */
export const OfficeCode = z.string().regex(/^(\d{6}|Z\d{6})$/)
export type OfficeCode = z.infer<typeof OfficeCode>

/** The office that answers for the whole province. */
export const PROVINCE: string = data.code
