/** The layer a thread is planned in, from outside in. */
export const PLANES = [
  'dermis',
  'subcutis',
  'smas',
  'sub-smas',
  'deep-temporal-fascia',
  'supraperiosteal',
] as const
export type Plane = (typeof PLANES)[number]

export const PLANE_NAMES: Readonly<Record<Plane, string>> = {
  dermis: 'Dermis',
  subcutis: 'Subcutis',
  smas: 'On the SMAS',
  'sub-smas': 'Under the SMAS',
  'deep-temporal-fascia': 'On the deep temporal fascia',
  supraperiosteal: 'On the periosteum',
}
