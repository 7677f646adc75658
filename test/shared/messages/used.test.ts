import { describe, expect, it } from 'vitest'
import { zh } from '../../../shared/messages/zh.ts'
import { productSources } from '../../fixtures/import-graph.ts'

/**
 * Keys that nobody says: neither whole in a text of the code, nor by a template such as `tips.state.${state}`, whose
 * holes each stand for one or more parts of a key.
 */
function unused(keys: readonly string[], code: string): string[] {
  const whole = new Set([...code.matchAll(/(['"`])([\w.-]+)\1/g)].map(([, , text]) => text))
  const templates = [...code.matchAll(/`([A-Za-z]\w+\.(?:[\w.]|\$\{[^}`]*\})*\$\{[^}`]*\}[\w.]*)`/g)].map(
    ([, text = '']) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`),
  )
  return keys.filter((key) => !whole.has(key) && !templates.some((template) => template.test(key)))
}

describe('the texts', () => {
  it('are all said somewhere', () => {
    const code = [...productSources().values()].join('\n')
    expect(unused(Object.keys(zh), code)).toEqual([])
  })

  it('one that nobody says is found', () => {
    const hole = '$' + '{part}'
    const code = `say('tip.one'); say(\`tip.state.${hole}\`); say(\`tip.${hole}.last\`)`
    expect(unused(['tip.one', 'tip.two', 'tip.state.filed', 'tip.x.last', 'tip.x.first'], code)).toEqual([
      'tip.two',
      'tip.x.first',
    ])
  })
})
