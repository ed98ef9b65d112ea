/** @returns whether the clipboard took the text; a browser may refuse, or have none without a secure connection. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard?.writeText(text)
    return navigator.clipboard !== undefined
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}
