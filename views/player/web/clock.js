// The one clock of all panels: a time that moves, in steps or in evaluations, with fractions.
const RACE_SECONDS = 8
const SLOWEST = 12 // units a second, so that a short race can be followed
const FASTEST = 250
const REST_SECONDS = 1 // at the end, before a loop begins again

export class Clock {
  constructor(onTick, onChange) {
    Object.assign(this, { onTick, onChange, time: 0, last: 0, unit: 1, playing: false, speed: 1, loop: false })
  }

  get perSecond() {
    return Math.min(Math.max(this.last / RACE_SECONDS, SLOWEST * this.unit), FASTEST * this.unit) * this.speed
  }

  // A race of another length: who stood at the end stays at the end. Counted in another unit, as
  // much of the race is over as before. The unit is what one press of a key is worth.
  measure(last, unit) {
    const atEnd = this.time >= this.last && this.last > 0
    const time = unit === this.unit ? this.time : Math.round((this.time * last) / this.last)
    Object.assign(this, { last, unit, time: atEnd ? last : Math.min(time, last) })
  }

  play() {
    if (this.playing) return
    if (this.time >= this.last) this.time = 0
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

  // Going to a time by hand stops the clock on it.
  seek(time) {
    this.pause()
    this.time = Math.min(Math.max(Math.round(time), 0), this.last)
    this.onTick()
    this.onChange()
  }

  back() {
    this.seek((Math.ceil(this.time / this.unit) - 1) * this.unit)
  }

  forward() {
    this.seek((Math.floor(this.time / this.unit) + 1) * this.unit)
  }

  advance(now) {
    const seconds = this.before === null ? 0 : Math.min((now - this.before) / 1000, 0.1)
    this.before = now
    if (this.time < this.last) {
      this.time = Math.min(this.time + seconds * this.perSecond, this.last)
      this.onTick()
    } else if (!this.loop) {
      this.pause()
      return
    } else {
      this.rest += seconds
      if (this.rest > REST_SECONDS) [this.time, this.rest] = [0, 0]
    }
    this.request = requestAnimationFrame((next) => this.advance(next))
  }
}
