import { PRESETS } from '../../head/index.ts'

/** Name of a head preset; its id where this program does not know it. */
export const presetLabel = (id: string): string => PRESETS.find((preset) => preset.id === id)?.label ?? id
