/** The bytes of a file that the user chose; null where the device does not give them. */
export async function fileBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** What is said of such a file. */
export const unreadable = (file: File): { readonly ok: false; readonly message: string } => ({
  ok: false,
  message: `${file.name} was not read: this device could not open it.`,
})
