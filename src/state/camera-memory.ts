/** Notes where the camera stands; what it returns puts the camera back there. */
type CameraMemory = () => () => void

let memory: CameraMemory | null = null

/** Told by a scene when it is there; the last one counts. */
export function offerCameraMemory(next: CameraMemory): void {
  memory = next
}

/** Note where the camera stands now. @returns puts it back; does nothing where there was no scene */
export const rememberCamera: CameraMemory = () => memory?.() ?? (() => undefined)
