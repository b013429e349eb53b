// The one clock of all panels: a time that moves, in steps, evaluations or examples, with fractions.
const RACE_SECONDS = 8
const SLOWEST = 12 // units a second, so that a short race can be followed
const FASTEST = 250
const REST_SECONDS = 1 // at the end, before a loop begins again

export class Clock {
  constructor(onTick, onChange) {
    Object.assign(this, { onTick, onChange, time: 0, last: 0, timeline: null, playing: false, held: false, speed: 1, loop: false })
  }

  get perSecond() {
    const { unit } = this.timeline
    return Math.min(Math.max(this.last / RACE_SECONDS, SLOWEST * unit), FASTEST * unit) * this.speed
  }

  // For a race of another length, a clock that stood at the end stays at the end. Where something else is counted, the
  // same fraction of the race is over as before.
  measure(timeline) {
    const { last } = timeline
    const atEnd = this.time >= this.last && this.last > 0
    const same = !this.timeline || timeline.against === this.timeline.against
    const time = same ? this.time : Math.round((this.time * last) / this.last)
    Object.assign(this, { last, timeline, time: atEnd ? last : Math.min(time, last) })
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
    this.seek(this.timeline.before(this.time))
  }

  forward() {
    this.seek(this.timeline.after(this.time))
  }

  advance(now) {
    const seconds = this.before === null ? 0 : Math.min((now - this.before) / 1000, 0.1)
    this.before = now
    if (!this.held && this.time >= this.last && !this.loop) return this.pause()
    if (!this.held) this.go(seconds)
    this.request = requestAnimationFrame((next) => this.advance(next))
  }

  go(seconds) {
    if (this.time < this.last) {
      this.time = Math.min(this.time + seconds * this.perSecond, this.last)
      this.onTick()
      return
    }
    this.rest += seconds
    if (this.rest > REST_SECONDS) [this.time, this.rest] = [0, 0]
  }
}
