import { dayInShanghai } from '../../../shared/value/day.ts'
import { rightNow } from '../call.ts'

/** Today in Asia/Shanghai, as the server has it. */
export const today = () => dayInShanghai(rightNow())
