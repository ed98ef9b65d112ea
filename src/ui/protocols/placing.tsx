import { useState, type ReactNode } from 'react'
import type { Side } from '../../geometry/anatomy-types.ts'
import { isOwnId } from '../../plan/index.ts'
import type { Placeable } from '../../plan/protocols/place-protocol.ts'
import { rangeWords, sideWords } from '../../report/index.ts'
import { useHead } from '../../state/head-store.ts'
import { placePreview, type ProtocolPreview } from '../../state/protocols/preview.ts'
import { Button } from '../kit/button.tsx'
import { SelectField, type Choice } from '../kit/field.tsx'
import { PROTOCOLS_TEXTS as T } from '../texts/protocols.ts'
import { productInUse } from '../tools/product-choices.ts'
import { Segments } from '../tools/segments.tsx'
import { closeDialog } from '../ui-store.ts'
import { HeadPicture } from './head-picture.tsx'
import css from './protocols.module.css'
import { setProtocols, SIDE_CHOICES, useProtocols } from './protocols-store.ts'
import { usePreview } from './use-preview.ts'
import { capital, VerdictBlock } from './verdict-block.tsx'

interface Props {
  readonly protocol: Placeable
  readonly title: string
  readonly indication: string | null
  /** Products to choose from; none where the threads name their own. */
  readonly products: readonly Choice<string>[]
  readonly fromBelow: boolean
  /** `Usual: 2 to 4 threads a side`, with its source. */
  readonly usual: ReactNode
  /** Below: what is known of the technique, told whether it is placed as published. */
  readonly renderFacts: (adapted: boolean) => ReactNode
}

/** Choose sides and product, look at what would be placed and what the checker makes of it, and place it. */
export function Placing({ protocol, title, indication, products, fromBelow, usual, renderFacts }: Props) {
  const sides = useProtocols((state) => state.sides)
  const [product, setProduct] = useState(products[0]?.value ?? '')
  const [stale, setStale] = useState(false)
  const head = useHead((state) => state.head)
  const regulatory = productInUse(product)?.regulatory
  const chosen: readonly Side[] = sides === 'both' ? ['left', 'right'] : [sides]
  const preview = usePreview(protocol, chosen, product)
  const made = preview !== null && !('error' in preview) ? preview : null
  const place = (): void => {
    if (made === null) return
    if (placePreview(made, protocol.name)) closeDialog()
    else setStale(true)
  }
  const fits = made !== null && made.verdict.refusal === null
  return (
    <div className={css.placing}>
      <div>
        <h3 className={css.name}>{title}</h3>
        {indication !== null && <p className={css.quiet}>{indication}</p>}
      </div>
      <div className={css.choice}>
        <Segments
          label={T.side}
          value={sides}
          choices={SIDE_CHOICES}
          names={T.sides}
          onChange={(next) => setProtocols({ sides: next })}
        />
        {products.length > 0 && (
          <SelectField label={T.product} value={product} choices={products} onChange={setProduct} />
        )}
      </div>
      {regulatory !== undefined && (
        <p className={css.quiet}>
          {regulatory.value} {regulatory.source !== undefined && `(${regulatory.source})`}
        </p>
      )}
      <div className={css.preview}>
        {head !== null && (
          <div className={css.pictures}>
            {chosen.map((side) => (
              <HeadPicture
                key={side}
                head={head}
                threads={made?.threads ?? []}
                side={side}
                fromBelow={fromBelow}
                label={`${T.picture(title)}, ${T.sides[side]}`}
              />
            ))}
          </div>
        )}
        <div className={css.judged}>
          <Count preview={made} usual={usual} />
          {preview === null && (
            <p role="status" className={css.quiet}>
              {T.working}
            </p>
          )}
          {preview !== null && 'error' in preview && <p role="alert">{preview.error}</p>}
          {made !== null && <VerdictBlock preview={made} ownProduct={isOwnId(product)} />}
          {stale && <p role="alert">{T.changed}</p>}
        </div>
      </div>
      <div className={css.go}>
        <Button look="primary" unavailable={!fits} onClick={place}>
          {T.place}
        </Button>
      </div>
      {renderFacts(isOwnId(product) || (made?.adapted.moves.length ?? 0) > 0)}
    </div>
  )
}

function Count({ preview, usual }: { readonly preview: ProtocolPreview | null; readonly usual: ReactNode }) {
  return (
    <div className={css.count}>
      {preview !== null && (
        <p>
          <b>{T.planned(preview.threads.length)}</b> {plannedWords(preview)}
        </p>
      )}
      {usual}
    </div>
  )
}

/** Threads of each side, where there are two, and how long they run. */
function plannedWords({ verdict: { sides }, threads }: ProtocolPreview): string {
  const bySide = sides.map(({ side, threads: n }) => T.plannedSide(capital(sideWords(side)), n))
  const runs = threads.flatMap(({ passes }) => passes.map(({ samples }) => samples.at(-1)?.sMm ?? 0))
  const range = T.runs(rangeWords(Math.min(...runs), Math.max(...runs)))
  return `(${[...(sides.length > 1 ? bySide : []), range].join(', ')})`
}
