import { PLANES, PLANE_NAMES, type Plane } from '../../geometry/planes.ts'
import {
  MAX_DEPTH_MM,
  removePoint,
  setPointDepth,
  setPointPlane,
  type PlanPoint,
  type PlanThread,
  type PointRef,
} from '../../plan/index.ts'
import { useAssessment } from '../../state/assessment.ts'
import { headStore } from '../../state/head-store.ts'
import { dispatchOnSides as dispatch } from '../../state/tools/symmetry.ts'
import { goTo, setView, useView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { SelectField, type Choice } from '../kit/field.tsx'
import { CrosshairIcon, XIcon } from '../kit/icons.ts'
import { NumberField } from '../kit/number-field.tsx'
import { cx } from '../kit/cx.ts'
import { TEXTS } from '../texts.ts'
import { pointName } from './point-names.ts'
import css from './threads.module.css'

const T = TEXTS.threads
const SAME = 'same'
const PLANE_CHOICES: readonly Choice<Plane | typeof SAME>[] = [
  { value: SAME, label: T.samePlane },
  ...PLANES.map((plane) => ({ value: plane, label: PLANE_NAMES[plane] })),
]
/** An axis nearer to the surface than this is not under the skin, mm. */
const LEAST_DEPTH_MM = 0.1

/** Each point with what holds from there on: its plane, or a depth in millimetres. */
export function PointRows({ thread }: { readonly thread: PlanThread }) {
  return (
    <div className={css.points}>
      <div className={css.pointHead} aria-hidden="true">
        <span>{T.points}</span>
        <span>{T.planeFromHere}</span>
        <span>{T.depthFromHere}</span>
      </div>
      {thread.passes.map((points, pass) =>
        points.map((point, i) => (
          <PointRow
            key={`${pass}.${i}`}
            thread={thread}
            point={point}
            at={{ pass, point: i }}
            removable={points.length > 2}
          />
        )),
      )}
    </div>
  )
}

interface RowProps {
  readonly thread: PlanThread
  readonly point: PlanPoint
  readonly at: PointRef
  readonly removable: boolean
}

function PointRow({ thread, point, at, removable }: RowProps) {
  const { id, locked = false } = thread
  const name = pointName(thread, at)
  const chosen = useView(
    ({ selectedPoint }) => selectedPoint?.pass === at.pass && selectedPoint.point === at.point,
  )
  const place = useAssessment(({ inputs }) => inputs.get(id)?.passes[at.pass]?.[at.point]?.at)
  const look = (): void => {
    setView({ selectedPoint: at })
    const { head } = headStore.getState()
    if (head !== null && place !== undefined) goTo(head.positionOf(place))
  }
  return (
    <div className={cx(css.point, chosen && css.chosen)} role="group" aria-label={name}>
      <Button
        size="small"
        icon={CrosshairIcon}
        aria-label={T.goToPoint(name)}
        className={css.pointName}
        onClick={look}
      >
        {name}
      </Button>
      <SelectField
        label={T.pointPlane(name)}
        quietLabel
        value={point.plane ?? SAME}
        choices={PLANE_CHOICES}
        disabled={locked}
        onChange={(next) =>
          dispatch(T.pointPlaneStep, (doc) => setPointPlane(doc, id, at, next === SAME ? null : next))
        }
      />
      <NumberField
        label={T.pointDepth(name)}
        quietLabel
        value={point.depthMm ?? null}
        unit={TEXTS.mm}
        placeholder={T.byPlane}
        min={LEAST_DEPTH_MM}
        max={MAX_DEPTH_MM}
        disabled={locked}
        onCommit={(next) => dispatch(T.pointDepthStep, (doc) => setPointDepth(doc, id, at, next))}
      />
      {removable && (
        <Button
          size="small"
          icon={XIcon}
          aria-label={T.removePoint(name)}
          unavailable={locked}
          onClick={() => dispatch(T.removePointStep, (doc) => removePoint(doc, id, at))}
        />
      )}
    </div>
  )
}
