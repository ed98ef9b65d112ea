import type { Finding } from '../../../src/geometry/check-types.ts'

/** A finding with everything filled in: the facial artery, 0.4 mm inside, 63.5 mm from the entry. */
export const finding = (other: Partial<Finding> = {}): Finding => ({
  code: 'crosses-structure',
  severity: 'danger',
  structure: 'facial-artery',
  side: 'left',
  variant: 'nominal',
  pass: 0,
  fromMm: 61,
  toMm: 66.5,
  atMm: 63.5,
  at: [40, -30, 60],
  witness: [40, -30, 59],
  value: -0.4,
  unit: 'mm',
  limit: 2,
  worstClearanceMm: -1.9,
  acrossSdMm: 3.1,
  depthSdMm: 1.6,
  contactProbability: 0.62,
  basis: 'planning-default',
  evidence: 'measured',
  layer: null,
  layerThicknessMm: null,
  otherThread: null,
  stiffenedOnly: false,
  message: "Runs through the patient's left facial artery 63.5 mm from the entry",
  source: 'Hu 2025',
  ...other,
})

/** A structure passed over without conflict. */
export const quietPass = (structure: string, value: number, other: Partial<Finding> = {}): Finding =>
  finding({
    code: 'passes-over',
    severity: 'clear',
    structure,
    value,
    layer: 'smas',
    layerThicknessMm: 1,
    contactProbability: 0.01,
    message: `Passes over ${structure}`,
    ...other,
  })
