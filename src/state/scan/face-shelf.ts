import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { FaceShape } from '../../plan/face-shape.ts'

interface FaceDatabase extends DBSchema {
  shapes: { key: string; value: FaceShape }
}

/** Apart from the library: faces are heavy, and identify. */
const NAME = 'threadline-faces'
const VERSION = 1

/** A face kept on this device; null where it is not, or the device keeps nothing. */
export const shapeOnDevice = (id: string): Promise<FaceShape | null> =>
  onShelf(async (database) => (await database.get('shapes', id)) ?? null, null)

/** @returns whether the device keeps it now */
export const keepShape = (id: string, shape: FaceShape): Promise<boolean> =>
  onShelf(async (database) => {
    await database.put('shapes', shape, id)
    return true
  }, false)

/** How many faces this device keeps. */
export const countShapes = (): Promise<number> => onShelf((database) => database.count('shapes'), 0)

/** Deletes every face from this device. @returns whether they are gone */
export const deleteShapes = (): Promise<boolean> =>
  onShelf(async (database) => {
    await database.clear('shapes')
    return true
  }, false)

/** A refusal of the browser (private window, policy, quota) is an answer here. */
async function onShelf<T>(act: (database: IDBPDatabase<FaceDatabase>) => Promise<T>, refused: T): Promise<T> {
  if (typeof indexedDB === 'undefined') return refused
  try {
    const database = await openDB<FaceDatabase>(NAME, VERSION, {
      upgrade: (fresh) => void fresh.createObjectStore('shapes'),
    })
    try {
      return await act(database)
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof DOMException) return refused
    throw error
  }
}
