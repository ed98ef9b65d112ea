/** A text in the forms that a language has for numbers, by the categories of `Intl.PluralRules`. */
export interface Plural {
  readonly one?: string
  readonly other: string
}

/** Puts values into the `{…}` of a text. A place without a value is a fault of the program. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`fill: "${text}" needs a value for {${name}}`)
    return value
  })
}

/** Numbers and plurals as a language writes them. */
export interface Speech {
  /** BCP 47, such as `ko`. */
  readonly language: string
  number(value: number): string
  /** The form for `n`, with `{n}` put in. */
  count(forms: Plural, n: number): string
  /** `1, 2 and 5` */
  list(parts: readonly string[]): string
}

export function speechOf(language: string): Speech {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  return {
    language,
    number: (value) => numbers.format(value),
    count(forms, n) {
      const form = rules.select(n) === 'one' ? (forms.one ?? forms.other) : forms.other
      return fill(form, { n: numbers.format(n) })
    },
    list: (parts) => lists.format(parts),
  }
}
