import type { Plane } from '../../geometry/planes.ts'
import type { JsonObject } from '../document.ts'
import type { OwnProduct } from '../catalogue/own-product.ts'
import type { TemplateThread } from './types.ts'

/** A design of the clinic, saved from threads of a plan. */
export interface OwnProtocol {
  readonly id: string
  readonly name: string
  /** The clinic's short sign for it, e.g. `JL-3`. */
  readonly code?: string | undefined
  readonly indication?: string | undefined
  /** Plane of the threads that name none. */
  readonly plane: Plane
  readonly threads: readonly TemplateThread[]
  /** Definitions of the own products that its threads use. */
  readonly definitions?: readonly OwnProduct[] | undefined
  readonly extra?: JsonObject | undefined
}

export const OWN_PROTOCOL_PREFIX = 'own-'

/** Product that stands for the whole design: that of its first thread. */
export const productOfOwn = ({ threads }: OwnProtocol): string => threads[0]?.product ?? ''

/** `JL-3 · Jaw line`, or the name alone. */
export const ownProtocolTitle = ({ code, name }: Pick<OwnProtocol, 'code' | 'name'>): string =>
  code === undefined ? name : `${code} · ${name}`
