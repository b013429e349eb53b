// The start that is chosen, and the paths from there. While it moves, the server is asked for them, and the newest
// answer is drawn at once; when it is let go, the page is told once.
import { withStart } from "../address.js"
import { fill } from "../dom.js"
import { bytes, Latest } from "../latest.js"
import { decode } from "../wire.js"

export class Walks {
  constructor(view) {
    Object.assign(this, { player: view, positions: null, shown: null, before: null })
    this.latest = new Latest(ask, ({ arrays }, question) => this.show(arrays, question))
  }

  // Maps came from the page. While the start is held, it is where the hand is.
  takes(race) {
    this.latest.forget()
    const start = this.before ? this.player.race.start : race.start
    if (this.before) this.before = race.start
    if (withStart(race.address, start) !== this.shown) this.positions = this.shown = null
    return { ...race, start }
  }

  // A start is the centre of its pixel, so that the path ends where the pixel's colour says.
  moveStart(theta) {
    const { race } = this.player
    const { side, domain } = race
    this.goTo(theta.map((value, i) => centre(cellOf(value, domain[i], side), domain[i], side)))
  }

  // By whole pixels, with the keys.
  shift(columns, rows) {
    const { start, side, domain } = this.player.race
    const moved = [columns, rows].map((by, i) => Math.min(Math.max(cellOf(start[i], domain[i], side) + by, 0), side - 1))
    this.goTo(moved.map((cell, i) => centre(cell, domain[i], side)))
    const [x, y] = this.player.race.start
    this.player.readout.textContent = fill(this.player.race.words.place, { x, y })
  }

  goTo(start) {
    if (start.join() === this.player.race.start.join()) return
    this.before ??= this.player.race.start
    this.player.race = { ...this.player.race, start }
    this.ask()
    this.player.draw()
  }

  ask() {
    const { address, start } = this.player.race
    const question = withStart(address, start)
    if (question !== this.shown) this.latest.want(question)
  }

  show(arrays, question) {
    Object.assign(this, { positions: arrays, shown: question })
    this.player.draw()
  }

  drop() {
    if (!this.before) return
    this.before = null
    this.player.send("start", this.player.race.start)
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

function cellOf(value, [low, high], side) {
  return Math.min(Math.max(Math.floor(((value - low) / (high - low)) * side), 0), side - 1)
}

// With as many digits as tell it from its neighbours.
function centre(cell, [low, high], side) {
  const digits = Math.max(Math.ceil(1 - Math.log10((high - low) / side)), 0)
  return Number((low + ((cell + 0.5) / side) * (high - low)).toFixed(digits))
}

async function ask(address) {
  const answer = await bytes(`../../api/trajectories?${address}&arrays=positions`)
  return answer && decode(answer)
}
