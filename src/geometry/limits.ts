/**
 * Every number that decides a verdict, in one place. A number without a source is a planning default.
 * Change a limit here and nowhere else.
 */

/** Length between path samples, mm. */
export const SAMPLE_STEP_MM = 1

// ── too shallow ──────────────────────────────────────────────────────────────
/** An axis closer than this under the dermis is too shallow, mm. Planning default. */
export const SHALLOW_BAND_MM = 1
/** … but never more than this share of the local fat, so that thin fat is not all alarm. Planning default. */
export const SHALLOW_BAND_SHARE_OF_FAT = 0.25

// ── planes ───────────────────────────────────────────────────────────────────
/** Axis of an intradermal thread, share of skin thickness. Planning default. */
export const DERMIS_DEPTH_SHARE = 0.6
/** A product thicker than this share of the dermis does not fit into it. Planning default. */
export const DERMIS_LARGEST_PRODUCT_SHARE = 0.6
/** Gap between the SMAS and a thread under it, mm. Planning default. */
export const SUB_SMAS_GAP_MM = 0.5
/** Gap between a supraperiosteal thread and bone, mm. Planning default. */
export const PERIOSTEUM_GAP_MM = 0.5
/** Where no layer data exist the path is drawn at this depth and reported as not assessed, mm. */
export const UNKNOWN_LAYER_DEPTH_MM = 3
/** How closely a sunk path follows its layer: walls may touch a face by this much, mm. */
export const FACE_TOLERANCE_MM = 0.3
/** Depth may leave its plane by this much before it counts, mm: the accuracy of the sunk path. */
export const DEPTH_TOLERANCE_MM = 0.15

// ── stiffness ────────────────────────────────────────────────────────────────
/** Smallest bend radius by outer diameter, mm: no figure is published; planning defaults. */
export const BEND_RADIUS_MM: readonly { readonly fromOuterDiameterMm: number; readonly radiusMm: number }[] =
  [
    { fromOuterDiameterMm: 1.2, radiusMm: 50 },
    { fromOuterDiameterMm: 1.0, radiusMm: 40 },
    { fromOuterDiameterMm: 0.8, radiusMm: 30 },
    { fromOuterDiameterMm: 0.6, radiusMm: 20 },
    { fromOuterDiameterMm: 0, radiusMm: 12 },
  ]
/**
 * A ramp is excused from "too shallow" no longer than one of this angle needs to its plane, degrees to the skin: along a
 * flatter one the thread lies in the dermis for its length, and shows. Planning default.
 */
export const FLATTEST_EXCUSED_RAMP_DEG = 10
/** The way out of the skin at the end of a thread that exits, degrees to the skin. Planning default. */
export const EXIT_ANGLE_DEG = 30

// ── neighbours of a thread ───────────────────────────────────────────────────
/** Barbed threads side by side: 10 mm between ends as published (Yi 2026, 8 cadavers). */
export const SPACING_MM = 10
/**
 * Threads this much nearer count as spaced, mm: the model knows no better than half a millimetre, and ends drawn 10 mm
 * apart on the skin, as published, lie 9.7 to 10 mm apart in a rounded cheek. Planning default, tuned.
 */
export const SPACING_TOLERANCE_MM = 0.5
/** Closer than this two threads cross, mm. Planning default. */
export const CROSSING_MM = 2
/** Round a shared entry threads may converge, mm. Planning default. */
export const SHARED_ENTRY_ZONE_MM = 20
/** Entries nearer than this are one hole, mm. Planning default. */
export const SAME_ENTRY_MM = 3
/** Threads end no nearer than this to the corner of the mouth, mm (Yi 2026, 8 cadavers). */
export const COMMISSURE_MM = 10

// ── midline and sides ──────────────────────────────────────────────────────────
/** Nearer to the midline than this a place is on it, mm: below what the head is mirror-symmetric to. */
export const ON_MIDLINE_MM = 0.1
/** A thread that never leaves the midline by more than this belongs to no side, mm. Planning default. */
export const KEEPS_TO_MIDLINE_MM = 2
/** Left and right partners whose entries or ends differ by more are told, mm. Planning default. */
export const ASYMMETRY_MM = 5
/** … or whose direction of pull differs by more, degrees. Planning default. */
export const ASYMMETRY_DEG = 10
/** Entries that differ by more, mirrored, are no partners, mm. Planning default. */
export const PARTNER_REACH_MM = 30

// ── structures ───────────────────────────────────────────────────────────────
// Tuned on published designs and injuries, on those not held out: see test/golden/CALIBRATION.md.
/** One-sided 95 % of a normal distribution: how far beyond the margin a structure is looked at, in SD. */
export const CAUTION_SD_FACTOR = 1.645
/** Contact at least this likely is a danger where nothing lies between. Planning default. */
export const DANGER_PROBABILITY = 0.25
/**
 * The same where thread and structure lie in different layers. Planning default, tuned: the model lets the operator's
 * error in depth pass through the SMAS as through air. At 0.25 the temporal branch was a danger to a fan on the SMAS
 * (Yi 2026: nothing hurt in 8 cadavers), the temple artery to an anchored thread (Choi 2020: 179 people).
 */
export const APART_DANGER_PROBABILITY = 0.4
/**
 * A structure nearer than its margin, whose place is only an estimate, is a danger from this likelihood on, below it a
 * caution: across 4 to 6 mm of doubt a nominal distance says little. Planning default, tuned: without it the end of the
 * transverse facial artery was a danger to cheek designs without such harm (Suh 2015: 31 lifts; Lee W 2020: 50 people).
 */
export const ESTIMATE_DANGER_PROBABILITY = 0.2
/**
 * Contact less likely than this is no conflict: behind a layer clear, beside and out of the margin nothing. Planning
 * default; since tuning it holds in the same layer, too. There "margin + 1.645 SD" alone reached 12 mm, and three of
 * four such cautions on safe designs (52 of 70) had a likelihood below 0.05.
 */
export const CLEAR_PROBABILITY = 0.05
/**
 * The same for veins, glands and twigs of skin nerves, which cost a bruise or a small numb patch: of 144 anchored lifts
 * one hurt a parotid (Yeo 2017), and bruises come with every series. Planning default, tuned: at 0.15 the fan that hurt
 * nothing in 8 cadavers (Yi 2026) had a fourth caution, for a twig.
 */
export const LESSER_CLEAR_PROBABILITY = 0.2
/** A margin smaller than this marks a twig, mm. Planning default. */
export const TWIG_MARGIN_MM = 1

export const SOURCE_DEFAULT = 'planning default'
export const SOURCE_YI_2026 = 'Yi 2026, micro-CT and ultrasound, 8 cadavers'
/**
 * A sharp or cutting tip makes a danger of a nerve's or artery's caution from this likelihood on (and always where no
 * layer protects). Tuned: lower, and the midface design of Bertossi 2019 (160 people, sharp 23G) would be all danger.
 */
export const SHARP_STEP_PROBABILITY = 0.15
/**
 * 1 SD of the depth of a layer, mm. Thread and structure share it; it counts where just one of them keeps to millimetres:
 * a thread whose depth is typed, or a structure whose depth was measured.
 */
export const LAYER_DEPTH_SD_MM = 0.6
export const SOURCE_LAYER_DEPTH_SD =
  'PMID 30882511, ultrasound, 150 people: SD of the SMAS depth 0.5 to 0.9 mm'
