import { useMemo } from 'react'
import { waypointsNear, type WaypointNear } from '../../anatomy/evidence-of.ts'
import { structureRecord } from '../../anatomy/index.ts'
import type { StructureRecord } from '../../anatomy/record-types.ts'
import { DEFAULT_CHECK_SETTINGS, type Finding } from '../../geometry/check-types.ts'
import type { Head } from '../../head/types.ts'
import { mmWords } from '../../report/index.ts'
import { useHead } from '../../state/head-store.ts'
import { usePlan } from '../../state/plan-store.ts'
import { Button } from '../kit/button.tsx'
import { TEXTS } from '../texts.ts'
import { acrossCited, courseName } from '../structures/source-card.ts'
import { openPlacement, setUi } from '../ui-store.ts'
import { layerRows } from './layer-rows.ts'
import css from './evidence.module.css'

const T = TEXTS.why

/** How many places of the structure's course are named. */
const PLACES = 2

/** What a finding's numbers come from: its structure's nearest places, the layers there, every spread. */
export default function FindingBasis({ finding }: { readonly finding: Finding }) {
  const head = useHead((state) => state.head)
  const structures = useHead((state) => state.structures)
  const { structure, variant } = finding
  const course = structure === null || variant === null ? null : courseName(structures, structure, variant)
  const record = structure === null ? undefined : structureRecord(structure)
  if (head === null) return null
  return (
    <div className={css.basis}>
      {course !== null && (
        <p>
          {TEXTS.findings.course}: {course}
        </p>
      )}
      {record !== undefined && finding.side !== null && (
        <Places head={head} record={record} finding={finding} />
      )}
      <Layers head={head} finding={finding} />
      <Spreads record={record} finding={finding} />
      <p className={css.links}>
        {record !== undefined && (
          <Button look="plain" size="small" onClick={() => openPlacement(record.id)}>
            {TEXTS.pages.placement}
          </Button>
        )}
        <Button look="plain" size="small" onClick={() => setUi({ dialog: 'sources' })}>
          {TEXTS.pages.sources}
        </Button>
      </p>
    </div>
  )
}

interface PlacesProps {
  readonly head: Head
  readonly record: StructureRecord
  readonly finding: Finding
}

function Places({ head, record, finding: { side, witness, at } }: PlacesProps) {
  const near = useMemo(
    () => (side === null ? [] : waypointsNear(head, record, side, witness ?? at, PLACES)),
    [head, record, side, witness, at],
  )
  return (
    <>
      <h4>{T.place}</h4>
      <ul>
        {near.map((waypoint) => (
          <Place key={waypoint.index} waypoint={waypoint} />
        ))}
      </ul>
    </>
  )
}

/** `Beside the base of the ala: 5.0 ± 1.6 mm deep`, then who measured depth and position, and how. */
function Place({
  waypoint: { at, depth, position, under, distanceMm },
}: {
  readonly waypoint: WaypointNear
}) {
  return (
    <li>
      <b>
        {at}: {TEXTS.strip.deep(depth.words)}
      </b>{' '}
      ({T.away(mmWords(distanceMm))})
      <Source cited={depth.cited} />
      {under !== null && (
        <span className={css.line}>
          {T.under}: {under.words}; {under.cited.words}
        </span>
      )}
      <span className={css.line}>
        {T.position}: {position.cited.verified ? position.cited.words : <em>{position.cited.words}</em>}
        {position.inferred && ` (${T.inferred})`}
      </span>
    </li>
  )
}

const Source = ({ cited }: { readonly cited: WaypointNear['depth']['cited'] }) => (
  <span className={css.line}>{cited.verified ? cited.words : <em>{cited.words}</em>}</span>
)

function Layers({ head, finding }: { readonly head: Head; readonly finding: Finding }) {
  const rows = useMemo(() => layerRows(head, finding.at), [head, finding.at])
  return (
    <>
      <h4>{T.layers}</h4>
      {rows.length === 0 ? (
        <p>{T.noLayers}</p>
      ) : (
        <dl>
          {rows.map(({ name, value, source, verified }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                <span className={css.line}>{verified ? source : <em>{source}</em>}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

interface SpreadsProps {
  readonly record: StructureRecord | undefined
  readonly finding: Finding
}

function Spreads({ record, finding }: SpreadsProps) {
  const { operatorLateralMm, operatorDepthMm } = usePlan((state) => state.doc.settings)
  const { acrossSdMm, depthSdMm } = finding
  return (
    <>
      <h4>{T.sure}</h4>
      <dl>
        {record !== undefined && acrossSdMm !== null && (
          <Spread name={T.across} value={mmWords(acrossSdMm)} source={acrossCited(record)} />
        )}
        {depthSdMm !== null && <Spread name={T.inDepth} value={mmWords(depthSdMm)} source={T.ownPart} />}
        <Spread
          name={T.operator}
          value={T.operatorMm(operatorLateralMm, operatorDepthMm)}
          source={TEXTS.planningDefault}
        />
        <Spread
          name={T.model}
          value={mmWords(DEFAULT_CHECK_SETTINGS.modelMm)}
          source={TEXTS.planningDefault}
        />
      </dl>
    </>
  )
}

const Spread = ({ name, value, source }: Readonly<Record<'name' | 'value' | 'source', string>>) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value}
      <span className={css.line}>{source}</span>
    </dd>
  </div>
)
