import { chooseScan } from '../../state/scan/scan-session.ts'
import { FACE_SCAN_TEXTS as T } from '../texts/face-scan.ts'
import { FileDrop } from './file-drop.tsx'

/** Where a scan is chosen or dropped. */
export const ScanChoose = ({ again }: { readonly again: boolean }) => (
  <FileDrop
    label={again ? T.replace : T.choose}
    accept={T.accept}
    drop={T.drop}
    prepare={T.prepare}
    onFile={(file) => void chooseScan(file)}
  />
)
