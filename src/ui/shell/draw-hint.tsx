import { COMMANDS } from '../../state/commands.ts'
import { useAskedPlace, useGestureKind, usePlacedPoints } from '../../state/gesture-store.ts'
import { useTools, type DrawTool } from '../../state/tools/tool-store.ts'
import { setView, useView } from '../../state/view-store.ts'
import { CheckField } from '../kit/check-field.tsx'
import { CommandButton } from '../kit/command-button.tsx'
import { useMedia } from '../kit/use-media.ts'
import { TEXTS } from '../texts.ts'
import { BOTH_SIDES_HINT, toolHint } from '../texts/tool-hints.ts'
import css from './draw-hint.module.css'

const T = TEXTS.draw

/** What to do next while a thread is drawn, with "Finish" and "Cancel" for those without a keyboard. */
export function DrawHint() {
  const drawing = useGestureKind() === 'drawing'
  const points = usePlacedPoints()
  const asked = useAskedPlace()
  const waypoints = useView((state) => state.waypoints)
  const tool = useTools((state) => state.tool)
  const symmetric = useTools((state) => state.symmetric)
  const touch = useMedia('(pointer: coarse)')
  return (
    <div className={css.place}>
      <p role="status" className={drawing ? css.hint : 'spoken'}>
        {asked !== null && (touch ? asked.touch : asked.mouse)}
        {drawing && asked === null && hintWords(tool, points, waypoints, touch)}
        {drawing && asked === null && symmetric && ` ${BOTH_SIDES_HINT}`}
      </p>
      {drawing && (
        <div className={css.tools}>
          {tool === 'thread' && asked === null && (
            <CheckField
              label={T.waypoints}
              checked={waypoints}
              onChange={(next) => setView({ waypoints: next })}
              className={css.check}
            />
          )}
          {points > 1 && tool !== 'u-loop' && (
            <CommandButton command={COMMANDS.finish} look="primary" size="small">
              {COMMANDS.finish.label}
            </CommandButton>
          )}
          <CommandButton command={COMMANDS.cancel} look="plain" size="small">
            {COMMANDS.cancel.label}
          </CommandButton>
        </div>
      )}
    </div>
  )
}

function hintWords(tool: DrawTool, points: number, waypoints: boolean, touch: boolean): string {
  if (points === 0) return `${touch ? T.entryHintTouch : T.entryHint}. ${T.turnHint}`
  if (tool !== 'thread') return toolHint(tool, points, touch)
  if (points === 1 && !waypoints) return touch ? `${T.endHintTouch}.` : T.endHint
  return touch ? T.waypointHintTouch(points) : T.waypointHint(points)
}
