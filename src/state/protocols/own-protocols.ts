import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { protocolFromThreads, type OwnProtocolWords } from '../../plan/protocols/from-threads.ts'
import { MAX_PROTOCOLS, readProtocolsFile, writeProtocolsFile } from '../../plan/protocols/own-file.ts'
import { OWN_PROTOCOL_PREFIX, type OwnProtocol } from '../../plan/protocols/own-protocol.ts'
import { ownProducts } from '../clinic-products.ts'
import { readKept, writeKept } from '../device-storage.ts'
import { fileBytes, unreadable } from '../clinic/file-bytes.ts'
import { downloadText } from '../download.ts'
import { headStore } from '../head-store.ts'
import { planStore } from '../plan-store.ts'
import { say } from '../view-store.ts'

const KEY = 'threadline.protocols.1'
/** A list that could not be read back is put aside here, not overwritten. */
const UNREADABLE_KEY = 'threadline.protocols.unreadable'

/** The clinic's own designs, kept on this device. Never undone. */
export const ownProtocolStore = createStore<{ readonly protocols: readonly OwnProtocol[] }>()(() => ({
  protocols: readBack(),
}))

export const useOwnProtocols = (): readonly OwnProtocol[] =>
  useStore(ownProtocolStore, ({ protocols }) => protocols)

function readBack(): readonly OwnProtocol[] {
  const text = readKept(KEY)
  if (text === null) return []
  const read = readProtocolsFile(text)
  if (read.ok) return read.value
  writeKept(UNREADABLE_KEY, text)
  say('error', `The protocols kept on this device could not be read: ${read.error.message}`)
  return []
}

/**
 * Save threads of the plan as a design of the clinic.
 * @returns one sentence when they cannot be saved; null when they are
 */
export function saveProtocol(
  threadIds: readonly string[],
  words: Omit<OwnProtocolWords, 'id'>,
): string | null {
  const { head } = headStore.getState()
  if (head === null) return 'The head is still being built.'
  const { doc } = planStore.getState()
  const threads = doc.threads.filter(({ id }) => threadIds.includes(id))
  const protocols = list()
  if (protocols.length >= MAX_PROTOCOLS) return FULL
  const id = freeId(protocols)
  const saved = protocolFromThreads(threads, head, { ...words, id }, ownProducts(doc))
  if (!saved.ok) return saved.error.message
  keep([...protocols, saved.value])
  return null
}

/** A longer list could be kept, and not be read again. */
const FULL = `The clinic's list holds at most ${MAX_PROTOCOLS} designs: take one off first.`

function freeId(protocols: readonly OwnProtocol[]): string {
  for (let n = protocols.length + 1; ; n++) {
    const id = `${OWN_PROTOCOL_PREFIX}${n}`
    if (protocols.every((protocol) => protocol.id !== id)) return id
  }
}

export function removeProtocol(id: string): void {
  keep(list().filter((protocol) => protocol.id !== id))
}

/** Hand one design, or all, to the user as a file. */
export function exportProtocols(
  protocols: readonly OwnProtocol[] = ownProtocolStore.getState().protocols,
): void {
  const name = protocols.length === 1 ? (protocols[0]!.code ?? protocols[0]!.name) : 'clinic'
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['protocol']
  const text = writeProtocolsFile(protocols)
  downloadText(text, `${words.join('-').slice(0, 60)}.threadline-protocols.json`, 'application/json')
}

/**
 * Take the designs of a file over, under free ids. A file that cannot be read leaves the list alone.
 * @returns one sentence about what came of it
 */
export async function importProtocols(
  file: File,
): Promise<{ readonly ok: boolean; readonly message: string }> {
  const bytes = await fileBytes(file)
  if (bytes === null) return unreadable(file)
  const read = readProtocolsFile(bytes)
  if (!read.ok) return { ok: false, message: `${file.name} was not read. ${read.error.message}` }
  let protocols = list()
  for (const protocol of read.value) protocols = [...protocols, { ...protocol, id: freeId(protocols) }]
  if (protocols.length > MAX_PROTOCOLS)
    return { ok: false, message: `${file.name} was not taken over. ${FULL}` }
  keep(protocols)
  return { ok: true, message: `${file.name}: ${read.value.length} added.` }
}

/** Whether the device refused the last list: then what it keeps is older than what is shown. */
let refused = false

/** The list as it is kept now, with what another tab put into it meanwhile: nothing of it is overwritten. */
function list(): readonly OwnProtocol[] {
  if (refused) return ownProtocolStore.getState().protocols
  const text = readKept(KEY)
  const read = text === null ? null : readProtocolsFile(text)
  return read?.ok ? read.value : ownProtocolStore.getState().protocols
}

function keep(protocols: readonly OwnProtocol[]): void {
  ownProtocolStore.setState({ protocols })
  refused = !writeKept(KEY, writeProtocolsFile(protocols))
  if (refused)
    say('error', 'This device keeps no protocols. Export them as a file before you close the page.')
}
