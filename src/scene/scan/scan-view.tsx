import { useMemo, useState } from 'react'
import { scanPicker } from '../../head/scan/scan-surface.ts'
import type { ScanViewProps } from '../../state/scan/scan-view-slot.ts'
import { useScan } from '../../state/scan/scan-store.ts'
import { ThreeCanvas } from '../three-canvas.tsx'
import { ScanScene } from './scan-scene.tsx'

/** The 3D view of a scan with its landmarks, or of the head that was fitted to it. Fills its parent. */
export default function ScanView({ label }: ScanViewProps) {
  const [view, setView] = useState<HTMLDivElement | null>(null)
  const [life, setLife] = useState(0)
  const [focused, setFocused] = useState(false)
  const stage = useScan((state) => state.stage)
  const mesh = useScan((state) => state.mesh ?? state.raw)
  const picks = stage === 'marks'
  const picker = useMemo(
    () => (mesh === null || !picks ? null : scanPicker(mesh.positions, mesh.triangles)),
    [mesh, picks],
  )
  const content = useMemo(
    () => (view === null || mesh === null ? null : <ScanScene view={view} mesh={mesh} picker={picker} />),
    [view, mesh, picker],
  )
  return (
    <div
      ref={setView}
      className="tl-view"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application region takes the keys of the view
      tabIndex={0}
      role="application"
      aria-label={label}
      data-tool={picks ? 'draw' : undefined}
      onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setFocused(false)}
    >
      {content !== null && (
        <ThreeCanvas key={life} onFailure={() => setLife((count) => count + 1)}>
          {content}
        </ThreeCanvas>
      )}
      {focused && picks && <div className="tl-scan-cross" aria-hidden="true" />}
    </div>
  )
}
