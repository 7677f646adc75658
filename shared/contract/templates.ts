import * as z from 'zod'
import { KeptKinds, OfficeTemplates, TemplateContent } from '../office/template.ts'
import { handlingRoles } from '../people/staff.ts'
import { route } from './route.ts'

/** The ready texts of one's own office. */
export const TemplatesReply = z.strictObject({
  /** 0: none was ever made. */
  version: z.int().min(0),
  templates: OfficeTemplates.shape.templates,
})
export type TemplatesReply = z.infer<typeof TemplatesReply>

/** A ready text, over the version of all that was seen. */
const SaveTemplate = z.strictObject({
  version: z.int().min(0),
  content: TemplateContent,
  /** Kinds of what was found in it and stays. */
  kept: KeptKinds,
})

/** An office's own ready texts. */
export const templateRoutes = {
  list: route('/api/newsroom/templates', {
    ...{ stage: 'administration', method: 'get', roles: handlingRoles },
    summary: 'The ready texts of one’s own office',
    reply: TemplatesReply,
  }),
  save: route('/api/newsroom/templates/{template}', {
    ...{ stage: 'administration', method: 'put', roles: ['lead'] },
    summary: 'Writes a ready text of one’s own office, new or anew',
    ...{ request: SaveTemplate, limit: 32 * 1024, reply: TemplatesReply },
    refusals: ['conflict', 'quota', 'personal'],
  }),
  remove: route('/api/newsroom/templates/{template}', {
    ...{ stage: 'administration', method: 'post', roles: ['lead'] },
    summary: 'Takes a ready text of one’s own office away',
    ...{ request: z.strictObject({ version: z.int().min(1) }), limit: 1024, reply: TemplatesReply },
    refusals: ['conflict'],
  }),
}
