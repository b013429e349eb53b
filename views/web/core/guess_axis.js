// The axis on which a number is guessed: which number is at which share of its length.
import { logTicks } from "./log_ticks.js"
import { ticks } from "./ticks.js"

const FINE = 200 // steps of a key from one end to the other
const DIGITS = 3
const TICKS = 5

export class GuessAxis {
  // `low` and `high` are its ends; `log` says that equal factors are equally long, `whole` that only whole numbers count.
  constructor({ low, high, log, whole }) {
    Object.assign(this, { low, high, log, whole })
    this.ends = [low, high].map((end) => this.placed(end))
  }

  placed(value) {
    return this.log ? Math.log10(value) : value
  }

  // From 0 at the low end to 1 at the high one.
  share(value) {
    const [low, high] = this.ends
    return (this.placed(value) - low) / (high - low)
  }

  // The number at a share, with as many digits as are worth guessing.
  value(share) {
    const [low, high] = this.ends
    const placed = low + Math.min(Math.max(share, 0), 1) * (high - low)
    return this.rounded(this.log ? 10 ** placed : placed)
  }

  rounded(value) {
    const finest = 10 ** Math.floor(Math.log10(this.high - this.low) - DIGITS + 1)
    const near = this.whole ? Math.round(value) : this.log ? Number(value.toPrecision(DIGITS)) : Math.round(value / finest) * finest
    return Math.min(Math.max(Number(near.toPrecision(12)), this.low), this.high)
  }

  // So many presses of a key away. Each press leads to another number.
  shifted(value, steps) {
    const next = this.value(this.share(value) + steps / FINE)
    return this.whole && next === this.rounded(value) ? this.rounded(value + Math.sign(steps)) : next
  }

  // Numbers that are written along it.
  get ticks() {
    const [low, high] = this.ends
    if (!this.log) return ticks(low, high, TICKS).filter((value) => !this.whole || Number.isInteger(value))
    return logTicks(low, high).powers.map((power) => Number((10 ** power).toPrecision(DIGITS)))
  }
}
