import { lazy, Suspense } from 'react'
import { scanView } from '../../state/scan/scan-view-slot.ts'
import css from './face-scan.module.css'

const ScanView = lazy(scanView)

/** The room for the 3D view of a scan. */
export const ScanPicture = ({ label }: { readonly label: string }) => (
  <div className={css.picture}>
    <Suspense fallback={null}>
      <ScanView label={label} />
    </Suspense>
  </div>
)
