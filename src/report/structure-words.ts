import { structureEntry } from '../anatomy/structure-index.ts'
import { idWords } from './plain-words.ts'

/** A structure's name as a heading: without its note in brackets; an unknown id in plain words. */
export function structureName(id: string): string {
  const record = structureEntry(id)
  return record === undefined ? idWords(id) : record.name.replace(/\s*\(.*?\)/g, '').trim()
}

/** The same for the middle of a sentence: first letter small, a part named after a comma in brackets. */
export function structureWords(id: string): string {
  const name = structureName(id).replace(/, (.*)$/, ' ($1)')
  return /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name
}
