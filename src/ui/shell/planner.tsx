import { lazy, Suspense, type ReactNode } from 'react'
import '../theme.css'
import { useHead } from '../../state/head-store.ts'
import { useSandbox } from '../../state/sandbox-store.ts'
import { useView } from '../../state/view-store.ts'
import { TipLayer } from '../kit/tip-layer.tsx'
import { useMedia } from '../kit/use-media.ts'
import { StructureCardPlace } from '../structures/structure-card-place.tsx'
import { TopBar } from '../top-bar/top-bar.tsx'
import { PresentMark } from '../modes/present-mark.tsx'
import { DialogHost } from './dialog-host.tsx'
import { DrawHint } from './draw-hint.tsx'
import { DropZone } from './drop-zone.tsx'
import { LeftRail } from './left-rail.tsx'
import { Notices } from './notices.tsx'
import { PanelGuard } from './panel-guard.tsx'
import { RightPanel } from './right-panel.tsx'
import { Sheet } from './sheet.tsx'
import { SkipLinks } from './skip-links.tsx'
import { SmallTools } from './small-tools.tsx'
import { StatusBar } from './status-bar.tsx'
import { DepthStrip } from '../strip/depth-strip.tsx'
import { PointValues } from '../threads/lazy-workbench.tsx'
import { ViewButtons } from '../tools/view-buttons.tsx'
import css from './shell.module.css'
import { useTheme } from './use-theme.ts'
import { ViewCards } from './view-cards.tsx'

const SpokenVerdict = lazy(() => import('../findings/spoken-verdict.tsx'))

/** Narrower than this, or as low as a phone on its side, the panels become one sheet. */
const SMALL_SCREEN = '(max-width: 899px), (max-height: 519px)'

interface Props {
  readonly viewport: ReactNode
  readonly teach?: ReactNode
}

/**
 * The whole planner.
 * @param viewport the 3D view; it stays mounted through every change of mode and layout
 * @param teach what Teach mode shows beside it
 */
export function Planner({ viewport, teach }: Props) {
  useTheme()
  const small = useMedia(SMALL_SCREEN)
  const mode = useView((state) => state.mode)
  const ready = useHead((state) => state.structures.length > 0)
  const drawing = useSandbox((sandbox) => sandbox !== null) || mode === 'plan'
  const large = !small
  return (
    <>
      <SkipLinks panel={large} />
      <div className={css.shell} data-small={small || undefined} data-mode={mode}>
        <PanelGuard className={css.top}>
          <TopBar small={small} />
        </PanelGuard>
        {large && mode !== 'present' && (
          <PanelGuard className={css.rail}>
            <LeftRail />
          </PanelGuard>
        )}
        <main key="stage" className={css.stage}>
          <PanelGuard className={css.failedView}>{viewport}</PanelGuard>
          {mode === 'present' && <PresentMark />}
          {large && mode !== 'present' && (
            <div className={css.views}>
              <PanelGuard>
                <ViewButtons />
              </PanelGuard>
            </div>
          )}
          {small && (
            <PanelGuard className={css.failedTool}>
              <SmallTools />
            </PanelGuard>
          )}
          {ready && (
            <PanelGuard className={css.failedTool}>
              <Suspense fallback={null}>
                <PointValues />
              </Suspense>
            </PanelGuard>
          )}
          <PanelGuard key={mode} className={css.failedTool}>
            {drawing && <DrawHint />}
            {mode === 'plan' && <StructureCardPlace />}
            {mode === 'plan' && <ViewCards />}
            {mode === 'plan' && ready && (
              <Suspense fallback={null}>
                <SpokenVerdict />
              </Suspense>
            )}
          </PanelGuard>
        </main>
        {large && mode === 'plan' && (
          <PanelGuard className={css.strip}>
            <DepthStrip />
          </PanelGuard>
        )}
        <PanelGuard key={mode} className={small ? css.sheet : css.panel}>
          {small ? <Sheet teach={teach} /> : <RightPanel teach={teach} />}
        </PanelGuard>
        <PanelGuard className={css.status}>
          <StatusBar small={small} />
        </PanelGuard>
      </div>
      <PanelGuard className={css.failedDialog}>
        <Notices />
      </PanelGuard>
      <DropZone />
      <DialogHost failedClassName={css.failedDialog} />
      <TipLayer />
    </>
  )
}
