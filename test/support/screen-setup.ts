/** Tells React that tests drive it with act(), which it otherwise warns about at every step. */
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
