type PlanCodec = typeof import('../plan/codec.ts')

/**
 * What reads plan files, with the whole schema: fetched when a plan is read for the first time, so that the
 * first picture does not wait for it.
 */
export const planCodec = (): Promise<PlanCodec> => import('../plan/codec.ts')
