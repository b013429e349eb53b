// A clock that can be kept at the start: before a guess is made there is nothing to play.
import { Clock } from "../clock.js"

export class StillClock extends Clock {
  constructor(onTick, onChange) {
    super(onTick, onChange)
    this.still = true
  }

  play() {
    if (!this.still) super.play()
  }

  seek(time) {
    super.seek(this.still ? 0 : time)
  }

  // At the start, also if it was moving: nothing is drawn by this.
  rewind() {
    cancelAnimationFrame(this.request)
    Object.assign(this, { playing: false, time: 0 })
  }
}
