/** A value inside a template: text, or an intrinsic that stands for one. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value }

/** One resource of a template. */
export type Resource = {
  Type: string
  Properties: { [name: string]: Value }
  DeletionPolicy?: string
  UpdateReplacePolicy?: string
}

/** A template as it is deployed. */
export type Template = { Resources: Record<string, Resource> }

/** The resources of a type, each with its name. */
export const ofType = (template: Template, type: string) =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type)

/** A deep copy that a test may spoil. */
export function spoil(template: Template, change: (copy: Template) => void): Template {
  const copy = structuredClone(template)
  change(copy)
  return copy
}

/** The first resource of a type whose name contains a word; throws when there is none. */
export function find(template: Template, type: string, word = ''): Resource {
  const found = ofType(template, type).find(([name]) => name.includes(word))
  if (!found) throw new Error(`no ${type} with ${word} in its name`)
  return found[1]
}

/** Every place in a value where a property of this name stands, with what it holds. */
export function places(value: Value, name: string): Value[] {
  if (Array.isArray(value)) return value.flatMap((each) => places(each, name))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, held]) => [
    ...(key === name ? [held] : []),
    ...places(held, name),
  ])
}
