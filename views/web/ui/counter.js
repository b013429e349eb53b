// What the clock has counted: in the clock's row, on a phone in the line above the map, and large by a projector.
import { fill } from "../core/format.js"
import { element } from "./dom.js"
import { onPhone } from "./room.js"

export class Counter {
  constructor() {
    this.root = element("span", { class: "dl-counter" })
  }

  // It stands before the last part of its row.
  place({ projector, line, controls }, staged) {
    const row = staged ? projector.root : onPhone() ? line.root : controls.root
    if (this.root.parentElement !== row) row.insertBefore(this.root, row.lastElementChild)
  }

  draw(clockWords, timeline) {
    const text = counted(clockWords, timeline, timeline.time)
    if (text !== this.root.textContent) this.root.textContent = text
  }

  // As wide as it will be at the end: nothing beside it moves.
  measure(clockWords, timeline) {
    this.root.style.minWidth = `${counted(clockWords, timeline, timeline.last).length}ch`
  }
}

function counted(clockWords, timeline, now) {
  return fill(clockWords.counter, { now: timeline.format(now), last: timeline.format(timeline.last) })
}
