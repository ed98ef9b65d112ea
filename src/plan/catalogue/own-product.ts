import type { JsonObject } from '../document.ts'
import { productById } from './index.ts'
import { outerDiameterOfGauge } from './limits-of-product.ts'
import type { Figure, MaterialId, Product, ProductForm, ProductTip } from './types.ts'

/** What a clinic's own product may be made of. */
export const OWN_MATERIALS = ['PDO', 'PLLA', 'PLCL', 'PCL', 'other'] as const satisfies readonly MaterialId[]
export const OWN_FORMS = [
  'mono',
  'screw',
  'twin',
  'barbed',
  'cones',
] as const satisfies readonly ProductForm[]
export const OWN_TIPS = ['blunt', 'sharp', 'cutting', 'unknown'] as const satisfies readonly ProductTip[]

/** Ids of a clinic's own products begin with this: none of the catalogue does. */
export const OWN_PREFIX = 'own-'

/** A product as a clinic enters it, in the form it stands in files. Lengths mm; what is left out is unknown. */
export interface OwnProduct {
  readonly id: string
  readonly name: string
  readonly material: MaterialId
  readonly form: ProductForm
  readonly tip: ProductTip
  /** Needle gauge; it or the outer diameter has to be stated. */
  readonly gauge?: number | undefined
  /** Outer diameter of cannula or needle; it goes before the gauge. */
  readonly outerDiameterMm?: number | undefined
  readonly needleLengthMm?: number | undefined
  readonly threadLengthMm?: number | undefined
  /** Shortest run that uses its barbs or cones. */
  readonly minEntryToExitMm?: number | undefined
  readonly usp?: string | undefined
  /** How long the material is there; default: what the catalogue says of the material. */
  readonly absorption?: string | undefined
  /** How long a lift was seen. */
  readonly effect?: string | undefined
  /** What its clearance says. */
  readonly regulatory?: string | undefined
  readonly extra?: JsonObject | undefined
}

export const isOwnId = (id: string): boolean => id.startsWith(OWN_PREFIX)

const SOURCE = 'entered by the clinic'
const entered = <T>(value: T): Figure<T> => ({ value, verified: false, source: SOURCE })
const optional = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: Figure<T> } =>
  value === undefined ? {} : ({ [key]: entered(value) } as { readonly [P in K]?: Figure<T> })

/** An own product as an entry of the catalogue: every figure as entered by the clinic. */
export function catalogued(own: OwnProduct): Product {
  return {
    id: own.id,
    name: own.name,
    material: own.material,
    form: own.form,
    design: OWN_DESIGN,
    tip: entered(own.tip),
    own: true,
    selectable: true,
    ...optional('gauge', own.gauge),
    ...optional('outerDiameterMm', own.outerDiameterMm),
    ...optional('needleLengthMm', own.needleLengthMm),
    ...optional('threadLengthMm', own.threadLengthMm),
    ...optional('minEntryToExitMm', own.minEntryToExitMm),
    ...optional('usp', own.usp),
    ...optional('absorption', own.absorption),
    ...optional('effect', own.effect),
    ...optional('regulatory', own.regulatory),
  }
}

const OWN_DESIGN = 'own product'

/** The product with this id: of the catalogue, else of those that the plan or the clinic defines. */
export function findProduct(id: string, own: readonly OwnProduct[] = []): Product | null {
  const known = productById(id)
  if (known !== null) return known
  const found = own.find((product) => product.id === id)
  return found === undefined ? null : catalogued(found)
}

/** A free id for a product of this name, e.g. `own-blue-cog-19g`. */
export function ownProductId(name: string, taken: readonly string[]): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? ['product']
  const stem = `${OWN_PREFIX}${words.join('-')}`.slice(0, LONGEST_STEM).replace(/-$/, '')
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`
    if (!taken.includes(id)) return id
  }
}
const LONGEST_STEM = 56

/** Why an own product cannot be judged as it is entered; null when it can. */
export function ownProductFault({ gauge, outerDiameterMm }: OwnProduct): string | null {
  if (outerDiameterMm !== undefined) return null
  if (gauge === undefined) return 'a gauge or an outer diameter: without either the thread cannot be judged'
  return outerDiameterOfGauge(gauge) === null ? 'an outer diameter as well, for a gauge without one' : null
}
