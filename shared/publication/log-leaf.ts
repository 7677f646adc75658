import { utf8ToBytes } from '@noble/hashes/utils.js'
import { leafHash } from '../transparency/tree.ts'
import { canonicalJson } from '../value/canonical-json.ts'
import type { LogLine } from './log-line.ts'

/** A line as it stands in `/data/log.jsonl`, without its line break: the entry whose hash is a leaf of the tree. */
export const entryOf = (line: LogLine): string => canonicalJson(line)

/** The leaf of a line, 32 bytes. Line n is leaf n − 1. */
export const leafOf = (line: LogLine): Uint8Array => leafHash(utf8ToBytes(entryOf(line)))
