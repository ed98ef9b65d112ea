/** Chance of at most `events` in `trials` at this rate. */
function atMost(events: number, trials: number, rate: number): number {
  let term = (1 - rate) ** trials
  let sum = term
  for (let i = 1; i <= events; i++) {
    term *= ((trials - i + 1) / i) * (rate / (1 - rate))
    sum += term
  }
  return sum
}

/**
 * Highest rate that this many events in so many trials still allow: upper end of the exact two-sided 95 % interval
 * (Clopper and Pearson 1934). With no event it is 1 - 0.025^(1/n): 0.206 for 16 sides. The one-sided bound is 0.171;
 * "about 19 %" is the rule of three (3/16) or Wilson's interval (0.194). The widest of them is used.
 * @returns a share from 0 to 1; 1 where every trial is an event
 */
export function exactUpperBound(events: number, trials: number, tail = 0.025): number {
  if (events >= trials) return 1
  let [low, high] = [events / trials, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (atMost(events, trials, middle) > tail) low = middle
    else high = middle
  }
  return (low + high) / 2
}
