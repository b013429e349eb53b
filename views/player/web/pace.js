// How far everyone is: from the time on the clock to the step each contender stands at.
//
// The clock counts steps, or evaluations of the loss. Where it counts evaluations everyone who still
// runs has spent the same at every moment, and the race ends when the first has used its steps up: one that
// pays twenty times as much for a step would otherwise press all others into the first twentieth.
const GRADIENT = 2 // evaluations

export class Pace {
  // `against` is what the clock counts; `halt` says whether who meets a stopping rule stays there.
  constructor({ contenders, arrays, steps }, against, halt) {
    this.costs = against === "evaluations" ? contenders.map((_, i) => arrays[`${i}.cost`]) : null
    this.last = this.costs ? Math.min(...this.costs.map((cost) => cost[steps])) : steps
    this.unit = this.costs ? GRADIENT : 1
    this.stops = contenders.map(({ stopAt }) => stopAt ?? Infinity)
    this.ends = this.stops.map((stop) => (halt ? Math.min(stop, steps) : steps))
    this.steps = new Float64Array(contenders.length)
    this.time = 0
  }

  goTo(time) {
    this.time = time
    for (let i = 0; i < this.steps.length; i++) this.steps[i] = this.stepAt(i, time)
  }

  // The step at which contender i is at a time, with a fraction between two steps.
  stepAt(i, time) {
    const step = this.costs ? within(this.costs[i], time) : time
    return Math.min(step, this.ends[i])
  }

  // When contender i is at a whole step.
  timeOf(i, step) {
    return this.costs ? this.costs[i][step] : step
  }

  stopped(i) {
    return this.steps[i] >= this.stops[i]
  }
}

// The place of a value among growing numbers, with a fraction between two of them.
function within(numbers, value) {
  let low = 0
  let high = numbers.length - 1
  if (value >= numbers[high]) return high
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (numbers[middle] <= value) low = middle
    else high = middle
  }
  return low + Math.max(value - numbers[low], 0) / (numbers[high] - numbers[low])
}
