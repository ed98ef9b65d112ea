import { mmWords } from '../../report/index.ts'

/** Words of what numbers rest on: the reasons of a finding, the placement table, sources and rules. */
export const EVIDENCE_TEXTS = {
  why: {
    title: 'Why',
    spoken: (what: string) => `Why: ${what}`,
    place: 'Its place in the data',
    away: (mm: string) => `${mm} from this point`,
    position: 'Position',
    inferred: 'distance published, split into axes by this planner',
    under: 'Depth never measured; it lies under',
    layers: 'Layers at this point',
    skin: 'Skin',
    fat: 'Fat',
    fatSource: 'depth of the SMAS less the skin',
    smas: 'SMAS',
    smasNone: 'absent here',
    smasThin: 'attenuated',
    carriedOn: 'Planning default: carried on from',
    noLayers: 'No layer data here.',
    sure: 'How sure, as 1 SD',
    across: 'Across its course',
    inDepth: 'In depth',
    operator: 'Your hand',
    operatorMm: (across: number, deep: number) => `${mmWords(across)} across, ${mmWords(deep)} in depth`,
    model: 'Model',
    published: 'published',
    derived: 'derived, planning default',
    ownPart: 'its own part; what the layer shares is left out',
  },
  shared: {
    title: 'To do before the session',
    threads: (numbers: string, one: boolean) => `${one ? 'thread' : 'threads'} ${numbers}`,
    each: 'Each thread',
    with: (names: string) => `To do before the session, see there: ${names}.`,
  },
  /** Names of the pages that are loaded when they are asked for; their words are in `texts/pages.ts`. */
  pages: { placement: 'Placement table', sources: 'Sources and rules' },
} as const
