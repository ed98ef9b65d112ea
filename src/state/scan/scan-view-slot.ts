import type { ComponentType } from 'react'

export interface ScanViewProps {
  /** Accessible name, and how to use it. */
  readonly label: string
}

type Load = () => Promise<{ readonly default: ComponentType<ScanViewProps> }>

let load: Load | null = null

/** Told once, by what starts the app: panels show the 3D view of a scan, and know nothing of how it is drawn. */
export function offerScanView(next: Load): void {
  load = next
}

/** @throws Error in a page without the scene */
export const scanView: Load = async () => {
  if (load === null) throw new Error('scan-view-slot: nothing here draws scans')
  return load()
}
