import { ANCHORS, type Anchor } from '../../plan/index.ts'
import { registerCommands, type Command } from '../../state/command-registry.ts'
import { changeTools, chooseTool, startDrawing } from '../../state/draw-thread.ts'
import { gestureNow } from '../../state/gesture-store.ts'
import { headStore } from '../../state/head-store.ts'
import { mirrorSide } from '../../state/thread-actions.ts'
import {
  DRAW_TOOLS,
  LADDER_LIMITS,
  setTools,
  toolStore,
  useTools,
  type DrawTool,
} from '../../state/tools/tool-store.ts'
import { CheckField } from '../kit/check-field.tsx'
import { SelectField, type Choice } from '../kit/field.tsx'
import { NumberField } from '../kit/number-field.tsx'
import { DRAWING_TEXTS as T } from '../texts/drawing.ts'
import { TEXTS } from '../texts.ts'
import { Segments } from './segments.tsx'
import css from './tools.module.css'

const ANCHOR_CHOICES = ANCHORS.map((value): Choice<Anchor> => ({ value, label: T.anchors[value] }))

/** What the pen draws: one thread, a fan, a ladder or a U-loop; anchored or not; on one side or both. */
export function DrawTools() {
  const { tool, spacingMm, count, anchor, symmetric } = useTools((state) => state)
  return (
    <>
      <Segments label={T.tool} value={tool} choices={DRAW_TOOLS} names={T.tools} onChange={chooseTool} />
      {tool === 'ladder' && (
        <div className={css.pair}>
          <NumberField
            label={T.spacing}
            value={spacingMm}
            unit={TEXTS.mm}
            {...LADDER_LIMITS.spacingMm}
            onCommit={(next) => next !== null && changeTools({ spacingMm: next })}
          />
          <NumberField
            label={T.count}
            value={count}
            unit={T.noUnit}
            {...LADDER_LIMITS.count}
            onCommit={(next) => next !== null && changeTools({ count: Math.round(next) })}
          />
        </div>
      )}
      <p className={css.note}>{T.toolNotes[tool]}</p>
      <SelectField
        label={T.anchor}
        quietLabel
        value={anchor}
        choices={ANCHOR_CHOICES}
        onChange={(next) => changeTools({ anchor: next })}
      />
      <div data-tip={T.symmetricTip}>
        <CheckField
          label={T.symmetric}
          checked={symmetric}
          onChange={(next) => changeTools({ symmetric: next })}
        />
      </div>
    </>
  )
}

const drawWith = (tool: DrawTool): Command => ({
  id: `draw-${tool}`,
  label: T.commands[tool],
  group: 'thread',
  keys: [],
  words: T.commands.words,
  enabled: () => headStore.getState().head !== null,
  run: () => {
    chooseTool(tool)
    if (gestureNow().kind === 'idle') startDrawing()
  },
})

const mirrorFrom = (side: 'left' | 'right', label: string): Command => ({
  id: `mirror-${side}`,
  label,
  group: 'thread',
  keys: [],
  words: T.commands.mirrorWords,
  enabled: () => headStore.getState().head !== null && gestureNow().kind === 'idle',
  run: () => mirrorSide(side),
})

registerCommands(
  [
    ...DRAW_TOOLS.map(drawWith),
    mirrorFrom('left', T.commands.mirrorLeft),
    mirrorFrom('right', T.commands.mirrorRight),
    {
      id: 'symmetric',
      label: T.symmetric,
      group: 'edit',
      keys: [],
      words: T.commands.symmetricWords,
      enabled: () => gestureNow().kind === 'idle',
      run: () => setTools({ symmetric: !toolStore.getState().symmetric }),
    },
  ],
  [toolStore],
)
