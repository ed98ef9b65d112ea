import { ANATOMY, structureRecord } from '../../anatomy/index.ts'
import { CONTEXT, CONTEXT_SOURCES, type KindedRecord } from '../../anatomy/context/records.ts'
import { SOURCES } from '../../anatomy/records.ts'
import type { SourceRecord, StructureRecord } from '../../anatomy/record-types.ts'

const contextById = new Map(CONTEXT.map((kinded) => [kinded.record.id, kinded]))

export const STRUCTURE_IDS: readonly string[] = ANATOMY.map(({ id }) => id)
export const ZONE_IDS: readonly string[] = [...contextById.keys()]

/** A muscle, bony edge, ligament or zone by its id. */
export const zoneRecord = (id: string): KindedRecord | undefined => contextById.get(id)

/** Name of a structure or zone; its id where there is none. */
export const nameOf = (id: string): string =>
  structureRecord(id)?.name ?? contextById.get(id)?.record.name ?? id

export const sourceRecord = (key: string): SourceRecord | undefined => SOURCES[key] ?? CONTEXT_SOURCES[key]

/**
 * Whether a number stands in the record of a structure or zone, and rests there on the source named.
 * With a source, number and source must stand together, and the record must say that the figure was read there;
 * without one, anywhere in the record.
 * @param value mm, or per cent of a share
 */
export function figureStands(id: string, value: number, source: string | null): boolean {
  const structure = structureRecord(id)
  const zone = contextById.get(id)?.record
  if (source === null) return [structure, zone].some((record) => holds(record, value))
  const pieces = structure !== undefined ? piecesOf(structure) : zone !== undefined ? [pieceOfZone(zone)] : []
  return pieces.some((piece) => piece.sources.includes(source) && holds(piece.content, value))
}

/** Numbers, with the sources that were read for them. */
interface Piece {
  readonly content: unknown
  readonly sources: readonly (string | null | undefined)[]
}

function piecesOf({ course, across, variants, variantsNote, thickness, ...rest }: StructureRecord): Piece[] {
  const pieces = course.flatMap(({ at, position, depth, under }): Piece[] => [
    { content: at, sources: position.verified ? position.sources : [] },
    { content: depth, sources: depth.verified ? [depth.source] : [] },
    { content: under, sources: [under?.source] },
  ])
  return [
    ...pieces,
    { content: across, sources: across.basis === 'published' ? [across.source] : [] },
    ...(variants ?? []).map((variant) => ({ content: variant.prevalence, sources: [variant.source] })),
    { content: variantsNote?.text, sources: [variantsNote?.source] },
    { content: thickness, sources: [thickness?.source] },
    { content: rest.prevalence, sources: [rest.prevalenceSource] },
  ]
}

function pieceOfZone({ explains, position }: KindedRecord['record']): Piece {
  return { content: [explains, position.note], sources: position.verified ? position.sources : [] }
}

/** A share is stated in per cent. */
const matches = (held: number, value: number): boolean =>
  held === value || (held <= 1 && Math.abs(held * 100 - value) < 1e-6)

function holds(content: unknown, value: number): boolean {
  if (typeof content === 'number') return matches(content, value)
  if (typeof content === 'string') return numbersIn(content).includes(value)
  if (typeof content !== 'object' || content === null) return false
  return Object.values(content).some((part) => holds(part, value))
}

/** Every number of a text, `1,861` as one. */
export const numbersIn = (text: string): readonly number[] =>
  (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((word) => Number(word.replaceAll(',', '')))
