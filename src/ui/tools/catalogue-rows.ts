import {
  CATALOGUE,
  MATERIALS,
  outerDiameterMm,
  PLANES_BY_FORM,
  type Figure,
  type Product,
} from '../../plan/index.ts'
import { PLANE_NAMES } from '../../geometry/planes.ts'
import { TEXTS } from '../texts.ts'
import { shownFigure, type ShownFigure } from './product-choices.ts'

const T = TEXTS.catalogue
const plain = (text: string): string => text
const UNKNOWN: ShownFigure = { text: T.unknown, verified: true, source: null }

export interface CatalogueRow {
  readonly product: Product
  readonly gauge: ShownFigure
  readonly diameter: ShownFigure
  readonly length: ShownFigure
  readonly tip: ShownFigure
  readonly planes: string
  readonly lasts: ShownFigure
}

/** The catalogue as a table; entries whose name, form, material or gauge hold every word of the query. */
export function catalogueRows(
  query: string,
  products: readonly Product[] = CATALOGUE,
): readonly CatalogueRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return products.filter((product) => words.every((word) => searched(product).includes(word))).map(rowOf)
}

function searched({ name, material, form, design, gauge }: Product): string {
  const sizes = gauge === undefined ? [] : [gauge.value].flat().map((size) => `${size}g`)
  return [name, material, MATERIALS[material].name, T.form[form], design, ...sizes].join(' ').toLowerCase()
}

function rowOf(product: Product): CatalogueRow {
  const { gauge, needleLengthMm, tip, material, form } = product
  const lasts: Figure<string> | null = MATERIALS[material].absorption
  return {
    product,
    gauge: shownFigure(gauge, T.gauge) ?? UNKNOWN,
    diameter: diameterFigure(product),
    length: shownFigure(needleLengthMm, (mm) => `${mm} mm`) ?? UNKNOWN,
    tip: {
      text: tip.value === 'unknown' ? T.unknown : T.tip[tip.value],
      verified: tip.verified,
      source: tip.source ?? null,
    },
    planes: PLANES_BY_FORM[form].map((plane) => PLANE_NAMES[plane]).join(', '),
    lasts: lasts === null ? UNKNOWN : (shownFigure(lasts, plain) ?? UNKNOWN),
  }
}

/** What the planner computes with; where nothing is known it says that this is assumed. */
function diameterFigure(product: Product): ShownFigure {
  const given = product.outerDiameterMm ?? product.gauge ?? product.cone
  const mm = `${outerDiameterMm(product).toFixed(2)} mm`
  return given === undefined
    ? { text: `${mm} (${T.assumed})`, verified: false, source: null }
    : { text: mm, verified: given.verified, source: given.source ?? null }
}
