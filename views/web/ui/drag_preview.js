// The race while something is dragged: the server is asked for its paths, and the newest answer is drawn at once. When it
// is let go, the page receives it once, and sends the race as it then is.
import { withRate, withStart } from "../core/address.js"
import { Latest } from "../core/latest.js"
import { askTrajectories } from "./api.js"
import { ARRAYS } from "./curve_panel.js"

const PATIENCE = 60 // ms that the ring waits for its paths, before it follows the pointer alone

/** @implements {import("./start_drag.js").StartReceiver} */
export class DragPreview {
  constructor(player) {
    Object.assign(this, { player, before: null, held: false })
    const ask = ({ race, arrays, looked }) => askTrajectories(race.address, arrays, looked?.contender)
    this.latest = new Latest(ask, (answer, question) => this.show(answer, question))
  }

  // `since` is when the pointer moved, in ms.
  moveStart(start, since) {
    const { race } = this.begin()
    this.draw({ ...race, start, address: withStart(race.address, start) }, since)
    this.player.parts.grid.moveRing(start)
    this.late ??= setTimeout(() => this.moveRingAlone(), PATIENCE)
  }

  moveRingAlone() {
    this.late = null
    this.player.drawMaps()
  }

  moveRate(contender, rate, since) {
    const { race } = this.begin()
    this.draw({ ...race, address: withRate(race.address, contender, rate) }, since)
  }

  begin() {
    if (!this.held) this.before = this.player.race
    this.hold(true)
    return this.player
  }

  // While something is held, the clock waits: each race is seen at the same moment.
  hold(held) {
    this.held = this.player.clock.held = held
  }

  draw(race, since) {
    this.player.race = { ...race, dragged: true }
    const { inside } = this.player.parts
    const looked = inside.open ? inside.questionOf(race) : null
    this.latest.want({ race: this.player.race, since, arrays: this.needs, looked })
  }

  show(answer, question) {
    const { contenders, arrays } = answer
    const { race, since } = question
    if (answer.inside) this.player.parts.inside.take(answer, question.looked)
    if (!arrays["0.heights"]) race.contenders.forEach((_, i) => (arrays[`${i}.heights`] = arrays[`${i}.losses`]))
    // The pointer may have moved on: what it moves is where the pointer is, the paths are those of the answer.
    const { start, address } = this.player.race
    const ended = race.contenders.map((contender, i) => ({
      ...contender,
      ran: { ...contender.ran, divergedAt: contenders[i].diverged_at },
      stopAt: contenders[i].stopped?.step ?? null,
    }))
    this.player.race = { ...race, start, address, dragged: this.held, contenders: ended, arrays: { ...race.arrays, ...arrays } }
    clearTimeout(this.late)
    this.late = null
    this.retrace()
    this.player.root.dispatchEvent(new CustomEvent("dl-redrawn", { detail: { since, address: race.address } }))
  }

  // Other numbers of the same race: what stands still around the paths stays as it is.
  retrace() {
    const { player } = this
    const { race, parts } = player
    player.setTimeline()
    parts.results.race = race
    parts.grid.trace(race)
    parts.side.trace(race, player.timeline)
    player.draw()
  }

  // The arrays that are drawn now.
  get needs() {
    const { race, quantity, against, arrows, parts } = this.player
    const above = race.baselineLoss < 0 ? ["heights"] : [] // elsewhere a height is a loss
    const more = [...above, ...(against === "evaluations" ? ["costs"] : []), ...(arrows ? ["gradients", "updates"] : [])]
    const curve = parts.inside.open ? [] : [ARRAYS[parts.side.shown(race, quantity)]]
    return [...new Set(["positions", "losses", ...curve, ...more])]
  }

  dropStart() {
    this.drop("start", this.player.race.start)
  }

  dropRate(contender, rate) {
    this.drop("rate", [this.player.race.identities[contender], rate])
  }

  // Let go: the last answer is still drawn, until the page sends the race itself.
  drop(name, value) {
    this.hold(false)
    this.player.race = { ...this.player.race, dragged: false }
    this.retrace()
    this.player.send(name, value)
  }

  cancel() {
    if (!this.held) return
    this.player.race = this.before
    this.end()
    this.retrace()
  }

  // A race came from the page; says whether it is to be shown now. While something is held it waits: it is what a
  // cancelled drag goes back to.
  receive(race) {
    if (this.held) this.before = race
    else this.end()
    return !this.held
  }

  end() {
    this.hold(false)
    clearTimeout(this.late)
    this.late = null
    this.latest.forget()
  }
}
