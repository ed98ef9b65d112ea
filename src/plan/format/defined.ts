export type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The object without its undefined fields, so that two documents with the same content are equal. */
export function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
}
