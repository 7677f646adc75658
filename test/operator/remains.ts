import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../fixtures/import-graph.ts'

const model = readFileSync(join(root, 'docs', 'threat-model.md'), 'utf8')

/** What the threat model says that remains, on one line: what a test sees unnoticed must stand there. */
export const remains = (/## What remains\n(.*?)\n## /s.exec(model)?.[1] ?? '')
  .replaceAll("'", '’')
  .replace(/\s+/g, ' ')
