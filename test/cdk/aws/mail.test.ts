import { describe, expect, it } from 'vitest'
import { settings, synthesize } from './synthesize.ts'
import { ofType, type Template } from './template.ts'

const mail = { from: 'desk@mingcha.example', secretName: 'mingcha/mail' }
const off = synthesize()
const on = synthesize((settings as object[]).map((one) => ({ ...one, mail })))

/** The functions that are told of a mail server, by their logical ids without the hash. */
const told = (template: Template) =>
  ofType(template, 'AWS::Lambda::Function')
    .filter(([, { Properties }]) => JSON.stringify(Properties).includes('MAIL_FROM'))
    .map(([id]) => id)

describe('the mail server in the templates', () => {
  it('is known to nobody unless configured', () => {
    expect([...told(off.global), ...told(off.china)]).toEqual([])
  })

  it.each(['global', 'china'] as const)(
    '%s: only the clock knows it and may read its address, which no template holds',
    (edition) => {
      const functions = told(on[edition])
      expect(functions).toHaveLength(1)
      expect(functions[0]).toMatch(/^Stagesclock/)
      const readers = ofType(on[edition], 'AWS::IAM::Policy')
        .filter(([, { Properties }]) => JSON.stringify(Properties).includes('secret:mingcha/mail-??????'))
        .map(([id]) => id)
      expect(readers).toHaveLength(1)
      expect(readers[0]).toMatch(/^Stagesclock/)
    },
  )
})
