import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesize.ts'
import { ofType, type Template } from './template.ts'

/** Which role may read which of the platform's own keys, by the names in the template. */
function readers(template: Template): Record<string, string[]> {
  const found: [string, string[]][] = ofType(template, 'AWS::IAM::Policy').map(([name, { Properties }]) => {
    const { Statement } = Properties.PolicyDocument as unknown as {
      Statement: { Action: string | string[]; Resource: unknown }[]
    }
    const about = Statement.filter(({ Action }) => JSON.stringify(Action).includes('secretsmanager:'))
    const keys = JSON.stringify(about.map(({ Resource }) => Resource)).matchAll(
      /Secrets([A-Z][a-z]+)[0-9A-F]{8}/g,
    )
    return [
      /^(?:Stages|Api)([A-Za-z]+?)(?:Role|Function)/.exec(name)?.[1] ?? name,
      [...keys].map(([, key = '']) => key),
    ]
  })
  return Object.fromEntries(
    found.filter(([, keys]) => keys.length > 0).map(([name, keys]) => [name, keys.sort()]),
  )
}

describe.each(Object.entries(synthesize()))('the secrets of the %s edition', (_, template) => {
  it('are read each by those alone that work with it', () => {
    expect(readers(template)).toEqual({
      intake: ['Claim', 'Lookup', 'Ticket'],
      plain: ['Follow', 'Form', 'Lookup'],
      desk: ['Claim'],
      publish: ['Log'],
      Gate: ['Origin'],
    })
  })

  it('stay when the stack goes', () => {
    const secrets = ofType(template, 'AWS::SecretsManager::Secret')
    expect(secrets).toHaveLength(7)
    for (const [name, secret] of secrets) {
      expect([name, secret.DeletionPolicy, secret.UpdateReplacePolicy]).toEqual([name, 'Retain', 'Retain'])
    }
  })

  it('are the value of no function’s setting', () => {
    const settings = ofType(template, 'AWS::Lambda::Function').map(([, { Properties }]) =>
      JSON.stringify(Properties.Environment ?? ''),
    )
    expect(settings.filter((one) => one.includes('resolve:secretsmanager'))).toEqual([])
    expect(settings.filter((one) => one.includes('SECRETS'))).toHaveLength(6)
  })
})
