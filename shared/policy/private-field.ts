/**
 * Attributes of every field that is typed into, at every door and desk. What is typed is sealed before it goes; a
 * browser must not send it elsewhere before that, to be spelled, corrected, finished or translated by its maker, nor
 * keep it in its history of forms.
 */
export const privateField = {
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  writingsuggestions: 'false',
  translate: 'no',
} as const
