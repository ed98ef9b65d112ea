import { ScanError } from '../scan-types.ts'

const [NEW_LINE, RETURN, SPACE, TAB, COMMA, ZERO, NINE] = [10, 13, 32, 9, 44, 48, 57]

const isBlank = (byte: number | undefined): boolean => byte === SPACE || byte === TAB
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE

/** Where the lines of a text begin, blanks skipped. */
export function* lineStarts(bytes: Uint8Array): Generator<number, void> {
  let begins = true
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === NEW_LINE || bytes[i] === RETURN) begins = true
    else if (begins && !isBlank(bytes[i])) {
      begins = false
      yield i
    }
  }
}

/**
 * Loaders read `1,52` as 1 and say nothing: the face would be made of whole numbers.
 * @param begins of a line with coordinates, blanks skipped
 * @throws ScanError `unreadable` at the first decimal comma in a line with coordinates
 */
export function refuseDecimalCommas(bytes: Uint8Array, begins: RegExp): void {
  for (const start of lineStarts(bytes)) {
    let end = start
    let comma = false
    for (; end < bytes.length && bytes[end] !== NEW_LINE && bytes[end] !== RETURN; end++)
      comma ||= bytes[end] === COMMA && isDigit(bytes[end - 1]) && isDigit(bytes[end + 1])
    if (!comma) continue
    const line = new TextDecoder('latin1').decode(bytes.subarray(start, end))
    if (begins.test(line))
      throw new ScanError(
        'unreadable',
        `“${line.slice(0, 40)}” has decimal commas; numbers are expected with a point, such as 1.52. Export it again so.`,
      )
  }
}

/** Lines of an OBJ file with a vertex and with a face. */
export function objLines(bytes: Uint8Array): { readonly vertices: number; readonly faces: number } {
  const [v, f] = [118, 102]
  let [vertices, faces] = [0, 0]
  for (const i of lineStarts(bytes)) {
    if (!isBlank(bytes[i + 1])) continue
    if (bytes[i] === v) vertices++
    if (bytes[i] === f) faces++
  }
  return { vertices, faces }
}
