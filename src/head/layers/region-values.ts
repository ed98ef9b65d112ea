import type { LayerSetting, Sex } from '../types.ts'
import { figureFrom, LAYER_SOURCES, regionFigures } from './figures.ts'
import type { FigureLayer, FigureRegionId, GroupFigure, LayerFigure, LayerSourceId } from './figures.ts'
import { MODEL_REGIONS } from './model-regions.ts'
import type { ModelRegionId, Taken } from './model-region-types.ts'

/** Whose layers are meant. */
export interface LayerPerson {
  readonly sex: Sex
  readonly ageYears: number
  /** 0 as the preset is built, 1 at the fullest. */
  readonly fullness: number
  readonly setting: LayerSetting
}

/** One value of the model with what it rests on. */
export interface Sourced {
  readonly mm: number
  /** A citation where `verified`; otherwise it begins with "Planning default". */
  readonly source: string
  readonly verified: boolean
}

export interface RegionValues {
  readonly epidermisMm: number
  readonly skin: Sourced
  readonly smasTop: Sourced
  readonly smasThickness: Sourced
  /** 1 SD of the SMAS depth between people, mm; a planning default where none is published. */
  readonly smasSdMm: number
  readonly deepFasciaGapMm: number | null
  readonly bone: Sourced | null
  /** 1 present, 0.5 attenuated, 0 absent. */
  readonly presence: number
}

/** One-sided 5 % of a normal spread: the thin end where an SD is printed. */
const THIN_SDS = 1.645
/** Planning default: thin end where no spread is printed; the three measured SMAS depths give 0.69 to 0.78. */
const THIN_SHARE = 0.72
/** Planning default: printed spreads that reach further down (one looks like a misprint) are cut here. */
const LEAST_THIN_SHARE = 0.65
/** Planning default: 1 SD of the SMAS depth over its mean; the three measured ones give 0.13 to 0.19. */
const SMAS_SD_SHARE = 0.18
/**
 * Planning defaults. PMID 30882511 (n = 150) reports the SMAS shallower with age and deeper with body mass,
 * without rates. Small ones keep the directions and leave the printed means standing (0.07 mm in 15 years).
 */
const SMAS_SHARE_PER_YEAR = -0.001
const SMAS_SHARE_AT_FULLEST = 0.06
const REFERENCE_AGE_YEARS = 45

/**
 * Layer values of one model region for one person.
 *
 * Sex changes the skin (printed per sex in most regions) and not the depth of the SMAS: the series with 75 men
 * and 75 women prints none, and slim or older men have a shallower one.
 */
export function regionValues(id: ModelRegionId, person: LayerPerson): RegionValues {
  const region = MODEL_REGIONS[id]
  const value = (layer: FigureLayer, taken: Taken): Sourced => valueOf(region.figures, layer, taken, person)
  const body =
    1 +
    SMAS_SHARE_PER_YEAR * (person.ageYears - REFERENCE_AGE_YEARS) +
    SMAS_SHARE_AT_FULLEST * person.fullness
  const smasTop = value('smas-depth', region.smasDepth)
  const printedSd =
    typeof region.smasDepth === 'object' && 'from' in region.smasDepth
      ? figureFrom(region.figures, 'smas-depth', region.smasDepth.from).sd
      : undefined
  return {
    epidermisMm: region.epidermisMm,
    skin: skinOf(region.figures, region.skin, person),
    smasTop: { ...smasTop, mm: smasTop.mm * body },
    smasThickness: value('smas-thickness', region.smasThickness),
    smasSdMm: printedSd ?? SMAS_SD_SHARE * smasTop.mm,
    deepFasciaGapMm: region.deepFasciaGapMm,
    bone: region.bone && value('bone', region.bone),
    presence: region.smas,
  }
}

function valueOf(
  region: FigureRegionId,
  layer: FigureLayer,
  taken: Taken,
  { setting }: LayerPerson,
): Sourced {
  if (taken === 'planning-default') return planningDefault(region, layer, setting)
  if ('mm' in taken) return { mm: atSetting({ mean: taken.mm }, setting), ...why(taken.why) }
  return { mm: atSetting(figureFrom(region, layer, taken.from), setting), ...cited(taken.from) }
}

function planningDefault(region: FigureRegionId, layer: FigureLayer, setting: LayerSetting): Sourced {
  const set = regionFigures(region).planningDefault
  const mm =
    layer === 'skin'
      ? set.skinMm
      : layer === 'smas-depth'
        ? set.smasDepthMm
        : layer === 'smas-thickness'
          ? set.smasThicknessMm
          : figureFrom(region, layer, 'planning-default').mean
  return { mm: atSetting({ mean: mm }, setting), ...cited('planning-default') }
}

/** Skin by sex: the two printed groups where there are such, else a planning default scaled as cheek skin is. */
function skinOf(region: FigureRegionId, taken: Taken, person: LayerPerson): Sourced {
  if (typeof taken === 'object' && 'from' in taken) {
    const skin = figureFrom(region, 'skin', taken.from)
    const parts = (['epidermis', 'dermis'] as const).map((layer) =>
      sexGroup(region, layer, taken.from, person.sex),
    )
    const [epidermis, dermis] = parts
    const group = epidermis && dermis ? { mean: epidermis.mean + dermis.mean, ...sdOf(dermis) } : skin
    return { mm: atSetting(group, person.setting), ...cited(taken.from) }
  }
  const both = valueOf(region, 'skin', taken, person)
  return { ...both, mm: both.mm * CHEEK_SKIN_SHARE[person.sex] }
}

function sexGroup(
  region: FigureRegionId,
  layer: FigureLayer,
  source: LayerSourceId,
  sex: Sex,
): GroupFigure | undefined {
  const figure = regionFigures(region).figures.find((one) => one.layer === layer && one.source === source)
  return figure?.[sex]
}

const sdOf = ({ sd }: GroupFigure): { sd?: number } => (sd === undefined ? {} : { sd })

/** The mean, or the thin end: mean - 1.645 SD, else the least value reported, else a set share of the mean. */
function atSetting(figure: GroupFigure & Pick<LayerFigure, 'range'>, setting: LayerSetting): number {
  if (setting === 'average') return figure.mean
  if (figure.sd !== undefined) {
    return Math.max(figure.mean - THIN_SDS * figure.sd, LEAST_THIN_SHARE * figure.mean)
  }
  return figure.range ? figure.range[0] : THIN_SHARE * figure.mean
}

const cited = (id: LayerSourceId) => {
  const { text, verified } = LAYER_SOURCES[id]
  return { source: text, verified }
}

const why = (reason: string) => ({ source: `Planning default: ${reason}`, verified: false })

/** Skin thickness of each sex over that of both, from the 50 MHz groups of the cheek. */
const CHEEK_SKIN_SHARE: Readonly<Record<Sex, number>> = cheekSkinShares()

function cheekSkinShares(): Record<Sex, number> {
  const groups = regionFigures('buccal').figures.filter((figure) => figure.source === 'ultrasound-50-mhz')
  const women = pooledMean(groups.filter(ofWomen))
  const men = pooledMean(groups.filter((figure) => !ofWomen(figure)))
  const both = (women + men) / 2
  return { female: women / both, male: men / both }
}

function ofWomen({ group }: LayerFigure): boolean {
  return group?.includes('women') ?? false
}

function pooledMean(figures: readonly GroupFigure[]): number {
  const people = figures.reduce((sum, figure) => sum + (figure.n ?? 1), 0)
  return figures.reduce((sum, figure) => sum + figure.mean * (figure.n ?? 1), 0) / people
}
