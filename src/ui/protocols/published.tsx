import { useEffect } from 'react'
import { productById } from '../../plan/index.ts'
import type { Protocol } from '../../plan/protocols/index.ts'
import { PLANNING_DEFAULT } from '../../report/index.ts'
import { loadClinicProducts, ownProducts, useClinic } from '../../state/clinic-products.ts'
import { planStore } from '../../state/plan-store.ts'
import { CATALOGUE_TEXTS } from '../texts/catalogue.ts'
import { PROTOCOLS_TEXTS as T } from '../texts/protocols.ts'
import { factRows } from './figure-words.ts'
import { Placing } from './placing.tsx'
import css from './protocols.module.css'

/** Designs that lie under the jaw are looked at from below. */
const FROM_BELOW: readonly string[] = ['neck-submental', 'mono-mesh-neck']

/** A published design: placing it, and what is known of it. */
export function Published({ protocol }: { readonly protocol: Protocol }) {
  const { usual, products } = protocol
  const form = productById(products[0]!)?.form
  useClinic((state) => state.products)
  useEffect(() => void loadClinicProducts(), [])
  const own = ownProducts(planStore.getState().doc)
    .filter((product) => product.form === form)
    .map(({ id, name }) => ({ value: id, label: `${name} (${CATALOGUE_TEXTS.own})` }))
  return (
    <Placing
      key={protocol.id}
      protocol={protocol}
      title={protocol.name}
      indication={protocol.indication}
      products={[...products.map((id) => ({ value: id, label: productById(id)?.name ?? id })), ...own]}
      fromBelow={FROM_BELOW.includes(protocol.id)}
      usual={
        <p className={css.quiet}>
          {T.usual(usual.min, usual.max, usual.counts)}{' '}
          <Basis source={usual.verified ? (usual.source ?? null) : null} />
        </p>
      }
      renderFacts={(adapted) => <Facts protocol={protocol} adapted={adapted} />}
    />
  )
}

function Facts({ protocol, adapted }: { readonly protocol: Protocol; readonly adapted: boolean }) {
  return (
    <section className={css.facts} aria-label={T.facts}>
      <h4>{T.facts}</h4>
      <dl>
        {factRows(protocol, adapted).map(({ term, text, source }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {text} {term !== T.direction && <Basis source={source} />}
            </dd>
          </div>
        ))}
        <div>
          <dt>{T.note}</dt>
          <dd>
            {T.templateIs} {protocol.note}
          </dd>
        </div>
        <div>
          <dt>{T.sources}</dt>
          <dd>{protocol.sources.length === 0 ? T.noSources : protocol.sources.join('; ')}</dd>
        </div>
      </dl>
    </section>
  )
}

/** A source that was read, or, in italics as in the catalogue, that there is none. */
const Basis = ({ source }: { readonly source: string | null }) => (
  <small className={css.basis}>{source ?? <em>{PLANNING_DEFAULT}</em>}</small>
)
