import { PLANES, PLANE_NAMES, type Plane } from '../../geometry/planes.ts'
import {
  findProduct,
  MATERIALS,
  outerDiameterMm,
  PLANES_BY_FORM,
  productById,
  SELECTABLE_PRODUCTS,
  type Figure,
  type MaterialId,
  type Product,
  type Range,
} from '../../plan/index.ts'
import { ownProducts } from '../../state/clinic-products.ts'
import { planStore } from '../../state/plan-store.ts'
import type { Choice, ChoiceGroup } from '../kit/field.tsx'
import { TEXTS } from '../texts.ts'

/** A product by its id: of the catalogue, of the open plan, or of the clinic; null where none of them knows it. */
export const productInUse = (id: string): Product | null =>
  findProduct(id, ownProducts(planStore.getState().doc))

/**
 * What a plan may use: the clinic's own products, then the catalogue by material. A product that is in use although
 * it is not offered (a file may name one) is listed too, so that the field never shows another one in its place.
 */
export function productGroups(inUse: string | null = null): readonly ChoiceGroup<string>[] {
  const materials = [...new Set(SELECTABLE_PRODUCTS.map(({ material }) => material))]
  const catalogue = materials.map((material: MaterialId) => ({
    label: MATERIALS[material].name,
    choices: SELECTABLE_PRODUCTS.filter((product) => product.material === material).map(choiceOf),
  }))
  const own = ownProducts(planStore.getState().doc).map(choiceOf)
  const offered = own.length === 0 ? catalogue : [{ label: TEXTS.catalogue.own, choices: own }, ...catalogue]
  if (inUse === null || offered.some(({ choices }) => choices.some(({ value }) => value === inUse)))
    return offered
  const product = productById(inUse)
  const choice = product === null ? { value: inUse, label: inUse } : choiceOf(product)
  return [{ label: TEXTS.catalogue.notOffered, choices: [choice] }, ...offered]
}

const choiceOf = ({ id, name }: Pick<Product, 'id' | 'name'>): Choice<string> => ({ value: id, label: name })

/** All planes; those that a product is not made for say so, and can still be chosen: the checker judges. */
export const planeChoices = (product: Product | null): readonly Choice<Plane>[] =>
  PLANES.map((plane) => {
    const fits = product === null || PLANES_BY_FORM[product.form].includes(plane)
    return {
      value: plane,
      label: fits ? PLANE_NAMES[plane] : `${PLANE_NAMES[plane]} (${TEXTS.draw.notForProduct})`,
    }
  })

export const rangeText = (value: number | string | Range): string =>
  typeof value === 'object' ? `${value[0]} to ${value[1]}` : String(value)

/** A figure in words, with whether it was read in a source. */
export interface ShownFigure {
  readonly text: string
  readonly verified: boolean
  readonly source: string | null
}

export const shownFigure = <V extends number | string | Range>(
  figure: Figure<V> | undefined,
  words: (text: string) => string,
): ShownFigure | null =>
  figure === undefined
    ? null
    : { text: words(rangeText(figure.value)), verified: figure.verified, source: figure.source ?? null }

/** Form, gauge, diameter, length and tip of a product: what decides where it can go. */
export function productFigures(product: Product): readonly ShownFigure[] {
  const T = TEXTS.catalogue
  const diameter: ShownFigure = {
    text: T.outer(outerDiameterMm(product).toFixed(2)),
    verified: product.outerDiameterMm?.verified ?? product.gauge?.verified ?? false,
    source: product.outerDiameterMm?.source ?? product.gauge?.source ?? null,
  }
  const figures = [
    { text: T.form[product.form], verified: true, source: null },
    shownFigure(product.gauge, T.gauge),
    diameter,
    shownFigure(product.needleLengthMm, T.needle) ?? shownFigure(product.threadLengthMm, T.thread),
    { text: T.tip[product.tip.value], verified: product.tip.verified, source: product.tip.source ?? null },
  ]
  return figures.filter((figure) => figure !== null)
}
