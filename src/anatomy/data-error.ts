/** A record that cannot be placed. The message names file, structure, waypoint and what was expected. */
export class AnatomyDataError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'AnatomyDataError'
  }
}
