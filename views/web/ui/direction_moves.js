// What a person moves: theta, the direction u, the step length. The server is asked for the numbers there, and the newest
// answer is drawn at once; when it is let go, the page receives it once.
import { angleBetween, origin, turned } from "../core/directions.js"
import { Latest } from "../core/latest.js"
import { askSlope } from "./api.js"

const PAUSE = 400 // ms after which keys have let go
const RUNG = 10 ** 0.05 // from one step length to the next

/** @implements {import("./start_drag.js").StartReceiver} */
export class DirectionMoves {
  // `view` has the `place`, which is theta, angle and eta, draws it, and sends it to the page.
  constructor(view) {
    Object.assign(this, { view, before: null })
    const ask = ({ theta, angle, eta }) => askSlope({ experiment: { ...view.message.experiment, start: theta }, angle, eta })
    this.latest = new Latest(ask, (answer) => view.show(answer))
  }

  // Of a handle, by what moves it and what steps it.
  receiver(move, step) {
    return { move, step, drop: () => this.dropStart(), settle: () => this.settle(), cancel: () => this.cancel() }
  }

  // A place came from the page, late where it answers an older move than the last one. While something is held, it
  // waits: it is what a cancelled move goes back to.
  receive(place, late) {
    if (this.before) this.before = place
    if (this.before || late) return this.view.place
    this.latest.forget()
    return place
  }

  get held() {
    return this.before !== null
  }

  go(change) {
    const { place } = this.view
    this.before ??= place
    clearTimeout(this.later)
    this.later = null
    this.view.place = { ...place, ...change }
    this.latest.want(this.view.place)
    this.view.draw()
  }

  moveStart(theta) {
    this.go({ theta })
  }

  turn(angle) {
    this.go({ angle })
  }

  // To a direction of the plane.
  turnTo(u) {
    this.turn(angleBetween(origin(this.view.answer), u))
  }

  stretch(eta) {
    const [low, high] = this.view.message.etaRange
    this.go({ eta: Math.min(Math.max(Number(eta.toPrecision(3)), low), high) })
  }

  // By keys. The page hears of it when no further one follows.
  shift(theta) {
    this.go({ theta })
    this.soon()
  }

  turnBy(degrees) {
    this.go({ angle: turned(this.view.place.angle, degrees) })
    this.soon()
  }

  stretchBy(steps) {
    this.stretch(this.view.place.eta * RUNG ** steps)
    this.soon()
  }

  soon() {
    this.later = setTimeout(() => this.dropStart(), PAUSE)
  }

  settle() {
    if (this.later) this.dropStart()
  }

  dropStart() {
    clearTimeout(this.later)
    this.later = null
    if (!this.before) return
    this.before = null
    this.view.tell()
  }

  cancel() {
    if (!this.before) return
    this.go(this.before)
    this.before = null
  }

  leave() {
    clearTimeout(this.later)
    this.before = null
    this.latest.forget()
  }
}
