export { EXIT_ANGLE_DEG } from '../../src/geometry/limits.ts'
/** Likelihoods at which a verdict may change. */
export { PROBABILITY_STEPS as PROBABILITY_STEPS_OF_TEST } from '../../src/geometry/severity.ts'
