import { exportProducts, importProducts } from '../../state/clinic/keep-products.ts'
import { useClinic } from '../../state/clinic-products.ts'
import { Button } from '../kit/button.tsx'
import { FileChooser } from '../kit/file-chooser.tsx'
import { SaveIcon } from '../kit/icons.ts'
import { CATALOGUE_TEXTS as C } from '../texts/catalogue.ts'

export interface Told {
  readonly ok: boolean
  readonly message: string
}

interface Props {
  readonly onAdd: () => void
  readonly onTold: (told: Told) => void
}

/** Add a product, take those of a file over, hand the list out as a file. */
export function OwnProductTools({ onAdd, onTold }: Props) {
  const some = useClinic((state) => state.products.length > 0)
  return (
    <>
      <Button look="plain" size="small" onClick={onAdd}>
        {C.add}
      </Button>
      <FileChooser label={C.import} onFile={(file) => void importProducts(file).then(onTold)} />
      {some && (
        <Button look="plain" size="small" icon={SaveIcon} onClick={exportProducts}>
          {C.exportAll}
        </Button>
      )}
    </>
  )
}
