/** The part of the form that saves a draft and opens it again: one script, loaded when somebody asks for it. */
export { showOpen } from './show-open.ts'
export { showSave } from './show-save.ts'
