/** `Thread 1`, `Thread 2`, … by place in the plan: the name in lists and beside the line. */
export const threadTitle = (index: number): string => `Thread ${index + 1}`
