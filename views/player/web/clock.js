// The one clock of all panels: a step that moves, with fractions between two steps.
const RACE_SECONDS = 8
const SLOWEST = 12 // steps a second, so that a short race can be followed
const FASTEST = 250
const REST_SECONDS = 1 // at the end, before a loop begins again

export class Clock {
  constructor(onTick, onChange) {
    Object.assign(this, { onTick, onChange, step: 0, last: 0, playing: false, speed: 1, loop: false })
  }

  get stepsPerSecond() {
    return Math.min(Math.max(this.last / RACE_SECONDS, SLOWEST), FASTEST) * this.speed
  }

  // A race of another length: who stood at the end stays at the end.
  setLast(last) {
    const atEnd = this.step >= this.last && this.last > 0
    this.last = last
    this.step = atEnd ? last : Math.min(this.step, last)
  }

  play() {
    if (this.playing) return
    if (this.step >= this.last) this.step = 0
    this.playing = true
    this.before = null
    this.rest = 0
    this.request = requestAnimationFrame((now) => this.advance(now))
    this.onChange()
  }

  pause() {
    if (!this.playing) return
    this.playing = false
    cancelAnimationFrame(this.request)
    this.onChange()
  }

  toggle() {
    if (this.playing) this.pause()
    else this.play()
  }

  // Going to a step by hand stops the clock on it.
  seek(step) {
    this.pause()
    this.step = Math.min(Math.max(Math.round(step), 0), this.last)
    this.onTick()
    this.onChange()
  }

  advance(now) {
    const seconds = this.before === null ? 0 : Math.min((now - this.before) / 1000, 0.1)
    this.before = now
    if (this.step < this.last) {
      this.step = Math.min(this.step + seconds * this.stepsPerSecond, this.last)
      this.onTick()
    } else if (!this.loop) {
      this.pause()
      return
    } else {
      this.rest += seconds
      if (this.rest > REST_SECONDS) [this.step, this.rest] = [0, 0]
    }
    this.request = requestAnimationFrame((next) => this.advance(next))
  }
}
