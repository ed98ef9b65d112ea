/** What a plan file may hold. All are planning defaults: far above any real plan, low enough to stay quick. */

/** Largest file read, bytes. The largest plan the other limits allow stays below it. */
export const MAX_PLAN_BYTES = 5_000_000
export const MAX_THREADS = 500
export const MAX_PASSES = 20
/** Points of one thread, all passes together. */
export const MAX_POINTS_PER_THREAD = 200
/** Characters of a name, an id, or the reason for accepting a danger. */
export const MAX_NAME_LENGTH = 200
export const MAX_ID_LENGTH = 64
export const MAX_REASON_LENGTH = 2000
/** Own products that one plan or file may define. */
export const MAX_OWN_PRODUCTS = 100
/** Thickest cannula that can be stated, mm: 14G is 2.1 mm. */
export const MAX_OUTER_DIAMETER_MM = 3
/** Longest needle or thread that can be stated, mm. */
export const MAX_PRODUCT_LENGTH_MM = 1000
/** Brackets inside brackets: deeper nesting is no plan. */
export const MAX_NESTING = 50

/** Weights of a surface point may miss a sum of 1, or 0 from below, by this much. */
export const WEIGHT_TOLERANCE = 1e-6
/** Offset from a landmark, mm either way: larger than any head. */
export const MAX_OFFSET_MM = 300
export const MAX_DEPTH_MM = 50
/** Largest spread (1 SD) of the operator that can be stated, mm. */
export const MAX_OPERATOR_SD_MM = 20
export const MAX_MARGIN_MM = 20
/** With all three components stated, the skin may be this far from the point, mm (plan file format). */
export const MAX_OFF_SKIN_MM = 5

/** Soundings of layers, and of courses, that one plan may hold. */
export const MAX_SOUNDINGS = 200
/** Longest caliper distance that can be stated, mm: larger than any head. */
export const MAX_DISTANCE_MM = 300
/** Spread (1 SD) of a measuring device that can be stated, mm. */
export const LEAST_DEVICE_SD_MM = 0.05
export const MAX_DEVICE_SD_MM = 5
/** Skin vertices of a fitted face: several times those of the template. */
export const MAX_FACE_VERTICES = 60_000
