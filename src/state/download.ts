/** Hand any text to the user as a file. */
export const downloadText = (text: string, fileName: string, mime: string): void =>
  downloadBlob(new Blob([text], { type: mime }), fileName)

/** The same for bytes. */
export const downloadBytes = (bytes: ArrayBuffer, fileName: string, mime: string): void =>
  downloadBlob(new Blob([bytes], { type: mime }), fileName)

function downloadBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  downloadAddress(address, fileName)
  // The download has its own hold on the data once the click is handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** What is at an address of this page: a data or blob address. */
export function downloadAddress(address: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}
