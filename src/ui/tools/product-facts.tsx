import { Fragment } from 'react'
import type { Product } from '../../plan/index.ts'
import { InfoIcon } from '../kit/icons.ts'
import { productFigures } from './product-choices.ts'
import css from './tools.module.css'

/** Size, gauge and tip of a product in one line, and what its clearance says. */
export function ProductFacts({ product }: { readonly product: Product }) {
  return (
    <div className={css.facts}>
      <p>
        {productFigures(product).map(({ text, verified }, i) => (
          <Fragment key={text}>
            {i > 0 && ' · '}
            {verified ? text : <em>{text}</em>}
          </Fragment>
        ))}
      </p>
      {product.regulatory !== undefined && (
        <p className={css.regulatory}>
          <InfoIcon size={14} aria-hidden="true" />
          <span>
            {product.regulatory.value}
            {product.regulatory.source !== undefined && ` (${product.regulatory.source})`}
          </span>
        </p>
      )}
    </div>
  )
}
