import type { ProductLimits } from '../../geometry/check-types.ts'

/** Smallest and largest of what is sold under one entry. */
export type Range = readonly [number, number]

/**
 * A figure and what it rests on. `verified`: read in the source named, and shown with it. Otherwise a planning
 * default, whose source, where there is one, says only where the idea comes from.
 */
export interface Figure<T> {
  readonly value: T
  readonly verified: boolean
  readonly source?: string
  /** Read out of a manufacturer's model code rather than from words. */
  readonly decodedFromModelCode?: boolean
}

export type ProductForm = ProductLimits['form']
export type ProductTip = ProductLimits['tip']
export type MaterialId = 'PDO' | 'PLLA' | 'PLCL' | 'PCL' | 'PP' | 'other'

/** A thread as the catalogue knows it. Lengths mm; a figure that is left out is unknown. */
export interface Product {
  readonly id: string
  readonly name: string
  readonly material: MaterialId
  readonly composition?: string
  readonly form: ProductForm
  /** Barbs, cones or strands in a few words. */
  readonly design: string
  readonly tip: Figure<ProductTip>
  readonly usp?: Figure<string>
  readonly threadDiameterMm?: Figure<number>
  readonly gauge?: Figure<number | Range>
  /** Outer diameter of cannula or needle. */
  readonly outerDiameterMm?: Figure<number | Range>
  readonly cone?: Figure<{ readonly diameterMm: number; readonly lengthMm: number }>
  readonly needleLengthMm?: Figure<number | Range>
  readonly threadLengthMm?: Figure<number | Range>
  readonly minEntryToExitMm?: Figure<number>
  /** Where its sources lay it, in words; the planes offered follow from the form. */
  readonly plane?: Figure<string>
  readonly use?: Figure<string>
  /** What its clearance says, where that was read. */
  readonly regulatory?: Figure<string>
  /** How long the material is there and how long a lift was seen, where they differ from what the material says. */
  readonly absorption?: Figure<string>
  readonly effect?: Figure<string>
  /** Entered by the clinic, not of the catalogue. */
  readonly own?: true
  /** False for what is listed as a warning only. */
  readonly selectable: boolean
  readonly warning?: Figure<string>
}

/** How long a material is there, and how long a lift was seen: two different things, kept apart. */
export interface Material {
  readonly id: MaterialId
  readonly name: string
  readonly absorption: Figure<string> | null
  readonly effect: Figure<string> | null
}
