import {
  CATALOGUE,
  MATERIALS,
  outerDiameterMm,
  PLANES_BY_FORM,
  type Figure,
  type Product,
  type Range,
} from '../../plan/index.ts'
import { planeWords } from '../../report/index.ts'
import { CATALOGUE_TEXTS as C } from '../texts/catalogue.ts'
import { TEXTS } from '../texts.ts'
import { shownFigure, type ShownFigure } from './product-choices.ts'

const T = TEXTS.catalogue
const plain = (text: string): string => text
const UNKNOWN: ShownFigure = { text: T.unknown, verified: true, source: null }

export interface CatalogueRow {
  readonly product: Product
  /** Material, form, design. */
  readonly kind: string
  readonly usp: ShownFigure | null
  readonly gauge: ShownFigure
  readonly diameter: ShownFigure
  readonly needle: ShownFigure
  readonly thread: ShownFigure
  /** Shortest run that uses its barbs or cones; null where none is stated. */
  readonly minRun: ShownFigure | null
  readonly tip: ShownFigure
  readonly planes: string
  /** How long the material is there, and how long a lift was seen: two different things. */
  readonly absorbed: ShownFigure
  readonly effect: ShownFigure
}

/** Products as a table; those whose name, material, form, size, tip or gauge hold every word of the query. */
export function catalogueRows(
  query: string,
  products: readonly Product[] = CATALOGUE,
): readonly CatalogueRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return products.filter((product) => words.every((word) => searched(product).includes(word))).map(rowOf)
}

function searched({ name, material, form, design, gauge, usp, tip, own }: Product): string {
  const sizes = gauge === undefined ? [] : [gauge.value].flat().map((size) => `${size}g`)
  const words = [name, material, MATERIALS[material].name, T.form[form], design, usp?.value, T.tip[tip.value]]
  return [...words, ...(own ? [C.own] : []), ...sizes].join(' ').toLowerCase()
}

function rowOf(product: Product): CatalogueRow {
  const { gauge, tip, material, form, usp, needleLengthMm, threadLengthMm, minEntryToExitMm } = product
  const { name, absorption, effect } = MATERIALS[material]
  const composition = product.composition ?? name
  return {
    product,
    kind: [composition, T.form[form], product.design].join(' · '),
    usp: shownFigure(usp, C.usp),
    gauge: shownFigure(gauge, T.gauge) ?? UNKNOWN,
    diameter: diameterFigure(product),
    needle: lengthFigure(needleLengthMm),
    thread: lengthFigure(threadLengthMm),
    minRun: shownFigure(minEntryToExitMm, C.minRun),
    tip: {
      text: tip.value === 'unknown' ? T.unknown : T.tip[tip.value],
      verified: tip.verified,
      source: tip.source ?? null,
    },
    planes: C.planes(PLANES_BY_FORM[form].map(planeWords).join(', ')),
    absorbed: shownFigure(product.absorption ?? absorption ?? undefined, plain) ?? UNKNOWN,
    effect: shownFigure(product.effect ?? effect ?? undefined, plain) ?? UNKNOWN,
  }
}

/** What each figure of a row that was read rests on; planning defaults have nothing to show. */
export function figureSources(
  row: CatalogueRow,
): readonly { readonly label: string; readonly source: string }[] {
  const { gauge, diameter, needle, thread, tip, absorbed, effect } = C.columns
  const figures: readonly (readonly [string, ShownFigure | null])[] = [
    [gauge, row.gauge],
    [diameter, row.diameter],
    [needle, row.needle],
    [thread, row.thread],
    [tip, row.tip],
    [C.uspName, row.usp],
    [C.minRunName, row.minRun],
    [absorbed, row.absorbed],
    [effect, row.effect],
    [C.clearance, shownFigure(row.product.regulatory ?? row.product.warning, plain)],
  ]
  return figures.flatMap(([label, figure]) =>
    figure?.verified && figure.source !== null ? [{ label, source: figure.source }] : [],
  )
}

const lengthFigure = (figure: Figure<number | Range> | undefined): ShownFigure =>
  shownFigure(figure, C.mm) ?? UNKNOWN

/** What the planner computes with; where nothing is known it says that this is assumed. */
function diameterFigure(product: Product): ShownFigure {
  const given = product.outerDiameterMm ?? product.gauge ?? product.cone
  const mm = `${outerDiameterMm(product).toFixed(2)} mm`
  return given === undefined
    ? { text: `${mm} (${T.assumed})`, verified: false, source: null }
    : { text: mm, verified: given.verified, source: given.source ?? null }
}
