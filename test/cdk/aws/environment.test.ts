import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesize.ts'
import { ofType, type Template, type Value } from './template.ts'

/** What Lambda allows a function's settings to weigh, names and values together, in bytes. */
const LIMIT = 4096

/** An intrinsic is at least as long in the template as the text that it becomes, save for a reference. */
const weigh = (value: Value) => Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value))

/** Bytes of the settings of each function, by its logical id. */
function settingsOf(template: Template): [string, number][] {
  return ofType(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => {
    const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: Record<string, Value> }
    return [id, Object.entries(Variables).reduce((sum, [name, value]) => sum + name.length + weigh(value), 0)]
  })
}

describe.each(Object.entries(synthesize()))('the functions of the %s edition', (_, template) => {
  it('have settings that Lambda takes', () => {
    const weights = settingsOf(template)
    expect(weights.length).toBeGreaterThan(5)
    expect(weights.filter(([, bytes]) => bytes > LIMIT)).toEqual([])
    expect(Math.max(...weights.map(([, bytes]) => bytes))).toBeGreaterThan(500)
  })
})
