import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach } from 'vitest'

let mounted: { readonly root: Root; readonly place: HTMLElement }[] = []

afterEach(async () => {
  for (const { root, place } of mounted) {
    await act(async () => root.unmount())
    place.remove()
  }
  mounted = []
})

/** Put something on the page of the running test; it is taken away afterwards. */
export async function show(node: ReactNode): Promise<HTMLElement> {
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  mounted.push({ root, place })
  await act(async () => root.render(node))
  return place
}

export const click = (element: Element): Promise<void> =>
  act(async () => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  })

export const press = (element: Element, key: string, more: KeyboardEventInit = {}): Promise<void> =>
  act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  })

/** Type into a field as React hears it. */
export const type = (field: HTMLInputElement, text: string): Promise<void> =>
  act(async () => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
    set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

/** Choose an option of a list as React hears it. */
export const choose = (list: HTMLSelectElement, value: string): Promise<void> =>
  act(async () => {
    list.value = value
    list.dispatchEvent(new Event('change', { bubbles: true }))
  })

/** The name that assistive technology reads, as far as these panels use it. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  const by = element.getAttribute('aria-labelledby')
  if (by !== null) return textOf(element.ownerDocument.getElementById(by))
  const id = element.getAttribute('id')
  const own = id === null ? null : element.ownerDocument.querySelector(`label[for="${id}"]`)
  const around = element.closest('label')
  return textOf(own ?? around ?? element)
}

const textOf = (element: Element | null): string => (element?.textContent ?? '').trim()

const ROLES: Readonly<Record<string, string>> = {
  button: 'button:not([role])',
  region: 'section',
  tab: '[role="tab"]',
  field: 'input, select',
  listitem: 'li',
  group: '[role="group"]',
  slider: '[role="slider"]',
}

/** All elements of a kind with exactly this name. */
export const allNamed = (place: ParentNode, kind: string, name: string): Element[] =>
  [...place.querySelectorAll(ROLES[kind] ?? kind)].filter((element) => nameOf(element) === name)

/** The one element of a kind with exactly this name. */
export function named<E extends Element = HTMLElement>(place: ParentNode, kind: string, name: string): E {
  const found = allNamed(place, kind, name)
  if (found.length !== 1) throw new Error(`${found.length} elements of kind ${kind} are named "${name}"`)
  return found[0] as E
}
