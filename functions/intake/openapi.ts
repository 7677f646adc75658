import * as z from 'zod'
import { RefusalBody } from '../../shared/contract/refusal-body.ts'
import { refusalsOf } from '../../shared/contract/refusals.ts'
import type { Route } from '../../shared/contract/route.ts'
import { routes } from '../../shared/contract/routes.ts'
import { refusalStatus } from '../../shared/refusal/codes.ts'

/** OpenAPI 3.1 of every route, made from the same schemas that parse the requests. */
export function openapi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const one of routes) {
    paths[one.path] = { ...paths[one.path], [one.method]: operation(one) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mingcha',
      version: '1',
      description: 'Every refusal carries a stable code; each route lists those that it may give.',
    },
    paths,
    components: {
      schemas: { Refusal: jsonSchema(RefusalBody) },
      securitySchemes: { staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

function operation(one: Route): object {
  const names = [...one.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
  const success = { description: 'Done', ...(one.reply && { content: json(jsonSchema(one.reply)) }) }
  return {
    summary: one.summary,
    tags: [one.stage],
    ...(one.roles && { security: [{ staff: one.roles }] }),
    parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...(one.request && { requestBody: { required: true, content: json(jsonSchema(one.request)) } }),
    ...(one.form && { requestBody: { required: true, content: form(jsonSchema(one.form)) } }),
    responses: {
      ...Object.fromEntries((one.status ?? [200]).map((status) => [String(status), success])),
      ...refusalResponses(one),
    },
  }
}

/** The refusals that a route may give, under their statuses. */
function refusalResponses(one: Route): Record<string, object> {
  const byStatus = Map.groupBy(refusalsOf(one), (code) => String(refusalStatus[code]))
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => {
      const named = { properties: { error: { properties: { code: { enum: codes } } } } }
      const schema = { allOf: [{ $ref: '#/components/schemas/Refusal' }, named] }
      return [status, { description: `Refused: ${codes.join(', ')}`, content: json(schema) }]
    }),
  )
}

const form = (schema: object) => ({
  'application/x-www-form-urlencoded': { schema },
  'multipart/form-data': { schema },
})

const json = (schema: object) => ({ 'application/json': { schema } })

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
