/** Ready reasons by step; their texts are `follow.reason.<step>.<name>`. */
const readyReasons: Readonly<Record<string, readonly string[]>> = {
  decline: ['vague', 'done', 'court'],
  unsubstantiate: ['none', 'changed', 'place', 'stopped'],
  transfer: ['place', 'zone', 'level', 'accused', 'back'],
  reopen: ['review', 'new', 'reporter'],
}

/** The ready reasons that a step has. */
export function reasonsOf(step: string): readonly string[] {
  return readyReasons[step] ?? []
}

/** Whether a step's reason is always one of the list, with words of one's own beside it. */
export function isListedOnly(step: string): boolean {
  return step === 'transfer'
}
