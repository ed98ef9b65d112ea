import type { Finding, PathSample, Severity, ThreadResult } from '../../../src/geometry/check-types.ts'
import type { Vec3 } from '../../../src/geometry/vec3.ts'

/** Samples 1 mm apart along +x, facing +z. */
export function straightSamples(lengthMm: number, from: Vec3 = [0, 0, 0]): PathSample[] {
  return Array.from({ length: lengthMm + 1 }, (_, i) => ({
    sMm: i,
    at: [from[0] + i, from[1], from[2]],
    depthMm: 4,
    plane: 'subcutis' as const,
    skin: { tri: 0, bary: [1, 0, 0] as const },
    normal: [0, 0, 1] as const,
    transit: false,
  }))
}

export function finding(
  severity: Severity,
  fromMm: number,
  toMm: number,
  more: Partial<Finding> = {},
): Finding {
  return {
    code: 'near-structure',
    severity,
    structure: 'facial-artery',
    side: 'left',
    variant: null,
    pass: 0,
    fromMm,
    toMm,
    atMm: (fromMm + toMm) / 2,
    at: [(fromMm + toMm) / 2, 0, 0],
    witness: null,
    value: 1,
    unit: 'mm',
    limit: 2,
    worstClearanceMm: null,
    acrossSdMm: null,
    depthSdMm: null,
    contactProbability: null,
    basis: 'planning-default',
    evidence: null,
    layer: null,
    layerThicknessMm: null,
    otherThread: null,
    stiffenedOnly: false,
    message: `${severity} from ${fromMm} to ${toMm}`,
    source: 'test',
    ...more,
  }
}

export function threadResult(
  passes: readonly (readonly PathSample[])[],
  findings: readonly Finding[] = [],
  id = 't1',
): ThreadResult {
  return {
    id,
    side: 'left',
    region: 'cheek',
    lengthMm: passes.reduce((sum, samples) => sum + samples.length - 1, 0),
    assessedMm: 0,
    depthMm: { min: 4, mean: 4, max: 4 },
    severity: 'clear',
    findings,
    passes: passes.map((samples) => ({ samples, stiffened: null })),
  }
}
