import * as z from 'zod'
import { cleanText } from './clean-text.ts'

/** Most characters of a file's name that are kept. */
const MOST = 120

/** What leads elsewhere in a path, or is no part of a name where files are kept. */
const NOT_IN_NAMES = /[/\\:*?"<>|\n\t]/g

/** A file's name as it is shown and saved: without paths, direction and control characters; of a long one the end, which says its kind. */
export const fileName = (name: string): string =>
  [...cleanText(name).replace(NOT_IN_NAMES, '_').replace(/^\.+/, '')].slice(-MOST).join('').trim() || 'file'

/** A file's name as it comes in. */
export const FileName = z.string().min(1).max(500).transform(fileName)
