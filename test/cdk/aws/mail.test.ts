import { describe, expect, it } from 'vitest'
import { settings, synthesize } from './synthesize.ts'
import { ofType, type Template } from './template.ts'

const mail = { from: 'desk@mingcha.example', secretName: 'mingcha/mail' }
const off = synthesize()
const on = synthesize((settings as object[]).map((one) => ({ ...one, mail })))

/** The functions that are given the setting MAIL, by their logical ids without the hash. */
const told = (template: Template) =>
  ofType(template, 'AWS::Lambda::Function')
    .filter(([, { Properties }]) => JSON.stringify(Properties).includes('"MAIL"'))
    .map(([id]) => id)

describe('the mail server in the templates', () => {
  it('is known to nobody unless configured', () => {
    expect([...told(off.global), ...told(off.china)]).toEqual([])
  })

  it.each(['global', 'china'] as const)(
    '%s: only the clock knows it, by reference and not by value',
    (edition) => {
      const functions = told(on[edition])
      expect(functions).toHaveLength(1)
      expect(functions[0]).toMatch(/^Stagesclock/)
      expect(JSON.stringify(on[edition])).toContain('resolve:secretsmanager:')
    },
  )
})
