// The start that is chosen, and the paths from there. While it moves, the server is asked for them, and the newest
// answer is drawn at once; when it is let go, the page receives it once.
import { withStart } from "../core/address.js"
import { fill } from "../core/format.js"
import { Latest } from "../core/latest.js"
import { shiftedStart } from "../core/start_grid.js"
import { askTrajectories } from "./api.js"

/** @implements {import("./start_drag.js").StartReceiver} */
export class StartPaths {
  // `view` has the `race`, draws it, and sends the start to the page.
  constructor(view) {
    Object.assign(this, { view, positions: null, shown: null, before: null })
    this.latest = new Latest((address) => askTrajectories(address, ["positions"]), ({ arrays }, address) => this.show(arrays, address))
  }

  // Maps came from the page. While the start is held, it stays where the pointer is.
  receive(race) {
    this.latest.forget()
    const start = this.before ? this.view.race.start : race.start
    if (this.before) this.before = race.start
    if (withStart(race.address, start) !== this.shown) this.positions = this.shown = null
    return { ...race, start }
  }

  // A start is the centre of its pixel, so that the path ends where the pixel's colour says.
  moveStart(theta) {
    const { side, domain } = this.view.race
    this.goTo(shiftedStart(theta, [0, 0], domain, side))
  }

  // By whole pixels, with the keys.
  shift(by) {
    const { start, side, domain } = this.view.race
    this.goTo(shiftedStart(start, by, domain, side))
    const [x, y] = this.view.race.start
    this.view.readout.textContent = fill(this.view.race.words.place, { x, y })
  }

  goTo(start) {
    if (start.join() === this.view.race.start.join()) return
    this.before ??= this.view.race.start
    this.view.race = { ...this.view.race, start }
    this.ask()
    this.view.draw()
  }

  ask() {
    const { address, start } = this.view.race
    const wanted = withStart(address, start)
    if (wanted !== this.shown) this.latest.want(wanted)
  }

  show(arrays, address) {
    Object.assign(this, { positions: arrays, shown: address })
    this.view.draw()
  }

  dropStart() {
    if (!this.before) return
    this.before = null
    this.view.send("start", this.view.race.start)
  }

  cancel() {
    if (!this.before) return
    this.goTo(this.before)
    this.before = null
  }

  leave() {
    this.before = null
    this.latest.forget()
  }
}
