import references from './data/source-references.json' with { type: 'json' }
import type { SourceReference } from './record-types.ts'

/**
 * Full references of all sources by key, those of the context included. Apart from `SOURCES`, whose short names every
 * verdict needs: the references are long, and load only with what lists them.
 */
export const SOURCE_REFERENCES: Readonly<Record<string, SourceReference>> = references
