import { Suspense, useEffect } from 'react'
import type { Plane } from '../../geometry/planes.ts'
import { loadClinicProducts, useClinic } from '../../state/clinic-products.ts'
import { restyleDrawing } from '../../state/draw-thread.ts'
import { useHead } from '../../state/head-store.ts'
import { setView, useView } from '../../state/view-store.ts'
import { SelectField } from '../kit/field.tsx'
import { Button } from '../kit/button.tsx'
import { TableIcon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'
import { DrawTools } from '../threads/lazy-workbench.tsx'
import { setUi } from '../ui-store.ts'
import { planeChoices, productGroups, productInUse } from './product-choices.ts'
import { ProductFacts } from './product-facts.tsx'
import css from './tools.module.css'

/** Takes effect on a thread that is being drawn, too. */
export function chooseProduct(product: string): void {
  setView({ product })
  restyleDrawing()
}

export function choosePlane(plane: Plane): void {
  setView({ plane })
  restyleDrawing()
}

/** Product and plane of the next thread, with what matters about each. */
export function NextThreadFields() {
  const productId = useView((state) => state.product)
  const plane = useView((state) => state.plane)
  useClinic((state) => state.products)
  useEffect(() => void loadClinicProducts(), [])
  const product = productInUse(productId)
  const ready = useHead((state) => state.structures.length > 0)
  return (
    <>
      <div className={css.tools}>
        {ready && (
          <Suspense fallback={null}>
            <DrawTools />
          </Suspense>
        )}
      </div>
      <div className={css.productRow}>
        <SelectField
          label={TEXTS.draw.product}
          value={productId}
          groups={productGroups(productId)}
          onChange={chooseProduct}
        />
        <Button
          size="small"
          icon={TableIcon}
          className={css.catalogue}
          onClick={() => setUi({ dialog: 'catalogue' })}
        >
          {TEXTS.draw.catalogue}
        </Button>
      </div>
      {product !== null && <ProductFacts product={product} />}
      <SelectField
        label={TEXTS.draw.plane}
        value={plane}
        choices={planeChoices(product)}
        onChange={choosePlane}
      />
      <p className={css.note}>{TEXTS.planes[plane]}</p>
    </>
  )
}
