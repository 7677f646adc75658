import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../../shared/contract/routes.ts'
import { type House, openHouse } from '../../fixtures/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** The routes of an app, in OpenAPI's way. */
const routesOf = (app: Hono) =>
  app.routes
    .filter((route) => route.method !== 'ALL')
    .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`)

describe('the OpenAPI document', () => {
  it('says what each route refuses, under its status', async () => {
    const document = (await (await house.intake.request('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>
    }
    const { responses } = document.paths['/api/tips/{tip}']?.put ?? {}
    expect(responses?.[409]?.description).toBe('Refused: recipients, missing, filed')
    for (const { method, path, roles } of routes) {
      const refused = document.paths[path]?.[method]?.responses[401]
      expect(refused !== undefined, `${method} ${path}`).toBe(roles !== undefined)
    }
  })

  it('names every route that the apps answer, and no other', async () => {
    const document = (await (await house.intake.request('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const answered = [house.intake, house.plain, house.desk, house.newsroom].flatMap(routesOf)
    expect(described.sort()).toEqual([...new Set(answered)].sort())
  })

  it('says what a form holds, in both ways of sending it', async () => {
    const document = (await (await house.intake.request('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: object }> } }>>
    }
    const { content = {} } = document.paths['/api/follow/plain']?.post?.requestBody ?? {}
    expect(Object.keys(content)).toEqual(['application/x-www-form-urlencoded', 'multipart/form-data'])
    for (const { schema } of Object.values(content)) expect(schema).toHaveProperty('properties.receipt')
  })

  it('would miss a route that was added without it', () => {
    const answered = [...routesOf(house.intake), 'GET /api/secret']
    expect(routes.some((route) => `${route.method.toUpperCase()} ${route.path}` === answered.at(-1))).toBe(
      false,
    )
  })
})
