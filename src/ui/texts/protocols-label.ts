/** Name of the dialog, its button and its command: there from the start, the rest of its words are not. */
export const PROTOCOLS_LABEL = 'Protocols'
