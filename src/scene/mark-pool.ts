/** HTML marks that come and go with the picture: made once, shown again, hidden when not asked for. */
export class MarkPool {
  readonly #root: HTMLElement
  readonly #className: string
  readonly #marks: HTMLElement[] = []
  #used = 0

  constructor(root: HTMLElement, className: string) {
    this.#root = root
    this.#className = className
  }

  /** Start a frame: what is not shown until `finish` disappears. */
  begin(): void {
    this.#used = 0
  }

  /** The next mark, put at a place of the view, CSS px. */
  show(x: number, y: number): HTMLElement {
    let mark = this.#marks[this.#used]
    if (mark === undefined) {
      mark = this.#root.ownerDocument.createElement('div')
      mark.className = this.#className
      this.#root.append(mark)
      this.#marks.push(mark)
    }
    this.#used++
    mark.hidden = false
    mark.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
    return mark
  }

  finish(): void {
    for (let i = this.#used; i < this.#marks.length; i++) this.#marks[i]!.hidden = true
  }

  get shown(): number {
    return this.#used
  }
}

/** Set text only where it changes: the browser lays out nothing that stays the same. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

/** Set a data attribute only where it changes; null takes it away. */
export function setData(element: HTMLElement, key: string, value: string | null): void {
  if (value === null) delete element.dataset[key]
  else if (element.dataset[key] !== value) element.dataset[key] = value
}
