import type { Handler } from 'hono'
import { type TemplatesReply, templateRoutes } from '../../shared/contract/templates.ts'
import { type OfficeTemplates, privateIn, TEMPLATES, type Template } from '../../shared/office/template.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { Administration } from './administration.ts'

/** `GET /api/newsroom/templates`: the ready texts of one's own office. */
export function showTemplates(administration: Administration): Handler {
  return async (context) => {
    const { office } = await authenticate(administration, context, templateRoutes.list)
    return context.json(replyOf(await administration.records.readTemplates(office)))
  }
}

/**
 * `PUT /api/newsroom/templates/{template}`: a lead writes a ready text of their office under an id of their choice; again
 * changes it. Refuses `personal` with the fields that tell who somebody is or name a tip, `quota` past the most that an
 * office may have, `conflict` for another version.
 */
export function saveTemplate(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, templateRoutes.save)
    const id = partOf(context, 'template')
    const { version, content, kept } = await readBody(context, templateRoutes.save)
    const fields = privateIn(content, kept)
    if (fields.length > 0) throw new Refusal('personal', { fields })
    const after = { ...content, id, by: staff.name, on: dayInShanghai(administration.now()) }
    const reply = await changeTemplates(administration, staff, version, (before) => {
      const known = before.some((one) => one.id === id)
      if (!known && before.length >= TEMPLATES) throw new Refusal('quota')
      return known ? before.map((one) => (one.id === id ? after : one)) : [...before, after]
    })
    return context.json(reply)
  }
}

/** `POST /api/newsroom/templates/{template}`: a lead takes a ready text away. Refuses `notFound`, and `conflict` for another version. */
export function removeTemplate(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, templateRoutes.remove)
    const id = partOf(context, 'template')
    const { version } = await readBody(context, templateRoutes.remove)
    const reply = await changeTemplates(administration, staff, version, (before) => {
      if (!before.some((one) => one.id === id)) throw new Refusal('notFound')
      return before.filter((one) => one.id !== id)
    })
    return context.json(reply)
  }
}

async function changeTemplates(
  { records }: Pick<Administration, 'records'>,
  { office }: Pick<Staff, 'office'>,
  version: number,
  change: (before: readonly Template[]) => Template[],
): Promise<TemplatesReply> {
  const before = await records.readTemplates(office)
  const conflict = async () =>
    new Refusal('conflict', { detail: replyOf(await records.readTemplates(office)) })
  if ((before?.version ?? 0) !== version) throw await conflict()
  const after = { office, templates: change(before?.templates ?? []) }
  if (!(await records.saveTemplates(after, version))) throw await conflict()
  return replyOf({ ...after, version: version + 1 })
}

function replyOf(stored: OfficeTemplates | undefined): TemplatesReply {
  return { version: stored?.version ?? 0, templates: stored?.templates ?? [] }
}
