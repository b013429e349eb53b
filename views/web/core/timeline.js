// From the time on the clock to the step of each contender.
//
// The clock counts steps, evaluations of the loss, or examples seen, which are shown as epochs. Where it counts what a
// step costs, all contenders that still run have spent the same at every moment, and the race ends when the first has
// used its steps up: a contender that pays twenty times as much for a step would otherwise press all others into the
// first twentieth. One that has diverged pays for nothing more, and ends no race.
const GRADIENT = 2 // evaluations

// What each contender has spent before each step, and at the end; null where a step is what is counted.
const COSTS = {
  steps: () => null,
  evaluations: ({ contenders, arrays }) => contenders.map((_, i) => arrays[`${i}.costs`]),
  epochs: ({ contenders, steps, examples }) => contenders.map(({ batch }) => examplesSeen(batch, examples, steps)),
}

// The last batch of an epoch has the examples that are left.
function examplesSeen(batch, examples, steps) {
  const iterations = Math.ceil(examples / batch)
  return Float64Array.from({ length: steps + 1 }, (_, t) => Math.floor(t / iterations) * examples + (t % iterations) * batch)
}

// When the first contender has used its steps up; where all have diverged, when the last of them has.
function raceEnd(costs, through, steps) {
  const spent = costs.map((cost, i) => cost[through[i]])
  const whole = spent.filter((_, i) => through[i] === steps)
  return whole.length ? Math.min(...whole) : Math.max(...spent)
}

export class Timeline {
  // `against` is what the clock counts; `halt` says whether a contender stays where a stopping rule fires.
  constructor(race, against, halt) {
    const { contenders, steps, examples } = race
    this.against = against
    this.costs = COSTS[against](race)
    const through = contenders.map(({ ran }) => ran.divergedAt ?? steps) // from there on nobody takes a step
    this.last = this.costs ? raceEnd(this.costs, through, steps) : steps
    this.stops = contenders.map(({ stopAt }) => stopAt ?? Infinity)
    this.ends = this.stops.map((stop, i) => (halt ? Math.min(stop, through[i]) : through[i]))
    this.steps = new Float64Array(contenders.length)
    this.time = 0
    const epochs = against === "epochs"
    // What one press of a key is worth; against epochs it is a step of the smallest batch.
    this.unit = epochs ? Math.min(...contenders.map(({ batch }) => batch)) : this.costs ? GRADIENT : 1
    this.ticks = epochs ? this.costs[contenders.findIndex(({ batch }) => batch === this.unit)] : null
    this.worth = epochs ? examples : 1 // how much of what is counted is one of what is shown
    this.digits = epochs ? Math.max(1, Math.ceil(Math.log10(examples / this.unit))) : 0
  }

  goTo(time) {
    this.time = time
    for (let i = 0; i < this.steps.length; i++) this.steps[i] = this.stepAt(i, time)
  }

  // The step at which contender i is at a time, with a fraction between two steps.
  stepAt(i, time) {
    const step = this.costs ? fractionalIndex(this.costs[i], time) : time
    return Math.min(step, this.ends[i])
  }

  // When contender i is at a whole step.
  timeOf(i, step) {
    return this.costs ? this.costs[i][step] : step
  }

  // Where one press of a key leads from a time.
  before(time) {
    if (!this.ticks) return (Math.ceil(time / this.unit) - 1) * this.unit
    return this.ticks[Math.max(Math.ceil(fractionalIndex(this.ticks, time)) - 1, 0)]
  }

  after(time) {
    if (!this.ticks) return (Math.floor(time / this.unit) + 1) * this.unit
    return this.ticks[Math.min(Math.floor(fractionalIndex(this.ticks, time)) + 1, this.ticks.length - 1)]
  }

  // A time as it is shown.
  format(time) {
    return (Math.floor(time) / this.worth).toFixed(this.digits)
  }

  stopped(i) {
    return this.steps[i] >= this.stops[i]
  }
}

// The index of a value among growing numbers, with a fraction between two of them.
function fractionalIndex(numbers, value) {
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
