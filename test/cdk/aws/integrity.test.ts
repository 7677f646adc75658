import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { builtOf } from '../../../cdk/read-release.ts'
import { release, synthesize } from './synthesize.ts'
import { find, ofType, type Template } from './template.ts'

const templates = synthesize()
const folder = mkdtempSync(join(tmpdir(), 'mingcha-earlier-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Headers of pages and answers; those of scripts and styles say nothing of what a page may run. */
const policies = (template: Template) =>
  ofType(template, 'AWS::CloudFront::ResponseHeadersPolicy')
    .filter(([name]) => !name.includes('FileHeaders'))
    .map(([name, { Properties }]) => ({ name, text: JSON.stringify(Properties) }))

describe('what the CDN of the global edition says of the build', () => {
  it.each(policies(templates.global))(
    '$name: hashes of its import maps and nothing else inside a page',
    ({ text }) => {
      expect(text).toContain(`script-src 'self' '${release.maps[0]}';`)
      expect(text).not.toMatch(/unsafe-/)
    },
  )

  it.each(policies(templates.global))(
    '$name: nothing without a hash, workers from fetched bytes',
    ({ text }) => {
      expect(text).toContain(
        '{"Header":"integrity-policy","Override":true,"Value":"blocked-destinations=(script)"}',
      )
      expect(text).toContain('worker-src blob:;')
      expect(text).toContain("require-trusted-types-for 'script'; trusted-types mingcha-worker")
    },
  )

  it.each(policies(templates.global))(
    '$name: the draft of the browsers’ makers, reporting only',
    ({ text }) => {
      const [, value = ''] =
        /"integrity-policy-waict-v1","Override":true,"Value":"((?:[^"\\]|\\.)*)"/.exec(text) ?? []
      expect(JSON.parse(`"${value}"`)).toBe(
        'max-age=0, mode=report, blocked-destinations=(script), manifest="/waict/sample.manifest"',
      )
    },
  )
})

it.each(['global', 'china'] as const)(
  '%s puts the manifest where it is said to be, under its own type',
  (edition) => {
    const manifests = find(templates[edition], 'Custom::CDKBucketDeployment', 'Manifests').Properties
    expect(manifests).toMatchObject({
      DestinationBucketKeyPrefix: 'waict/',
      SystemMetadata: {
        'content-type': 'application/waict-integrity-manifest',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  },
)

it('pages of the build that ran before stay whole while a new one is deployed', () => {
  const before = { ...release, maps: [`sha256-${'N'.repeat(43)}=`], manifest: '/waict/before.manifest' }
  const path = join(folder, 'release.json')
  writeFileSync(path, JSON.stringify(before))
  expect(builtOf(release, path)).toEqual({
    maps: [...release.maps, ...before.maps],
    manifest: release.manifest,
  })
  expect(builtOf(release)).toEqual({ maps: release.maps, manifest: release.manifest })
})
