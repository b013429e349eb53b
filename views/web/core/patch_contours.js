// The contours of the loss around a close-up. The server makes them for more than is in view, and they stay true while
// the view moves over them: anew they are asked for when it leaves them, or when its scale changes.
import { splitLines } from "./contours.js"
import { Latest } from "./latest.js"

const EVERY = 1000 / 12 // ms
const PATIENCE = 4 // times as long as an answer took: a busy server is asked less often
const FARTHEST = 1e12 // as in views/contours.py: there is no patch beyond
const STEADY = 150 // ms
const EDGE = 0.5 // of half a view: so near to the edge of a patch the next one is asked for

export class PatchContours {
  // `ask` promises the server's answer to a request, or null. `onAnswer` is called when there are other lines to show.
  constructor(ask, onAnswer) {
    Object.assign(this, { onAnswer, patch: null, asked: null, filledAt: null })
    const pause = (took) => Math.max(EVERY, PATIENCE * took)
    const answered = async (question) => (await ask(question.body)) ?? this.lose(question)
    this.latest = new Latest(answered, (answer, question) => this.take(answer, question), pause)
  }

  // The view to be covered: its middle, and half its width and height. `patch` then is null, or { middle, half, reach,
  // lines } of the newest answer on this landscape, with lines relative to its middle.
  want(race, middle, half) {
    const { experiment, terrain } = race
    if (this.landscape !== terrain.query) this.forget()
    this.landscape = terrain.query
    if (Math.max(...middle.map(Math.abs), ...half) > FARTHEST) return
    if (this.asked && covers(this.asked, middle, half)) return
    this.asked = { middle, half, reach: this.patch?.reach ?? 1, body: { experiment, middle, half } }
    this.latest.want({ ...this.asked, landscape: this.landscape })
  }

  // Whether there are lines all over a view, which it does not run over faster than others come: they would flicker, and
  // end in the middle of it. `now` is in ms; a view that rests has them at once.
  fill(middle, half, now, resting) {
    const whole = this.patch !== null && within(this.patch, middle, half)
    this.filledAt = whole ? (this.filledAt ?? now) : null
    return whole && (resting || now - this.filledAt >= STEADY)
  }

  take({ arrays, reach }, { middle, half, landscape }) {
    if (landscape !== this.landscape) return
    this.patch = { middle, half, reach, lines: splitLines(arrays) }
    if (this.asked?.middle === middle) this.asked.reach = reach
    this.onAnswer()
  }

  // Without an answer the same may be asked again.
  lose({ middle }) {
    if (this.asked?.middle === middle) this.asked = null
    return null
  }

  forget() {
    this.latest.forget()
    this.patch = this.asked = null
  }
}

// Whether a view, of whatever scale, is all in a patch.
function within(patch, middle, half) {
  return middle.every((x, i) => Math.abs(x - patch.middle[i]) + half[i] <= patch.reach * patch.half[i])
}

// Whether a view of the same scale is well inside of what was asked for.
function covers(asked, middle, half) {
  if (asked.half[0] !== half[0] || asked.half[1] !== half[1]) return false
  return middle.every((x, i) => Math.abs(x - asked.middle[i]) <= (asked.reach - 1 - (asked.reach > 1 ? EDGE : 0)) * half[i])
}
