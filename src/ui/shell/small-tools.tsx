import { useGestureKind } from '../../state/gesture-store.ts'
import { useSandbox } from '../../state/sandbox-store.ts'
import { useView } from '../../state/view-store.ts'
import { DrawButton } from '../tools/draw-section.tsx'
import { ProtocolsButton } from '../tools/protocols-button.tsx'
import css from './shell.module.css'

/** The pen over the head of a small screen. While it draws, the hint has its own "Cancel". */
export function SmallTools() {
  const mode = useView((state) => state.mode)
  const drawing = useGestureKind() === 'drawing'
  const sandbox = useSandbox((one) => one !== null)
  const frozen = useSandbox((one) => one?.frozen === true)
  return mode === 'plan' || (sandbox && !frozen) ? (
    <div className={css.smallTools} data-drawing={drawing || undefined}>
      <DrawButton />
      {!sandbox && <ProtocolsButton beside />}
    </div>
  ) : null
}
