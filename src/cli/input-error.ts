/** What the caller gave cannot be used: told in one sentence, exit status 2. */
export class InputError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'InputError'
  }
}
