import * as z from 'zod'

const day = z.iso.date()

/** The shape of campaign-2023.json. */
export const Campaign = z.strictObject({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  source: z.string(),
  basis: z.array(z.string()),
  phases: z.array(z.strictObject({ id: z.string(), zh: z.string(), from: day, to: day })),
  duties: z.array(
    z.strictObject({
      id: z.string(),
      clause: z.string(),
      quote: z.string().min(2),
      en: z.string().min(2),
      actors: z.array(z.string()).min(1),
      phase: z.string().optional(),
      areaCodes: z.array(z.string()).optional(),
      due: z.strictObject({
        zh: z.string(),
        from: day.optional(),
        days: z.array(day),
        recurring: z.string().optional(),
        rule: z.string().optional(),
      }),
      indicators: z.array(
        z.strictObject({ zh: z.string(), unit: z.string(), target: z.string().nullable() }),
      ),
      publish: z.string(),
    }),
  ),
})

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** The shape of indicators.json. */
export const Indicators = z.array(
  z.strictObject({
    id: z.string(),
    zh: z.string(),
    en: z.string(),
    unit: text,
    definition: text,
    denominator: text.optional(),
    duty: z.string(),
  }),
)
