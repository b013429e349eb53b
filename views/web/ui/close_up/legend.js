// What stands beside a close-up: what each arrow and sign is, and its numbers in the step on the clock.
import { element } from "../dom.js"

export class CloseUpLegend {
  // `onPoint` hears the symbols of the row that is pointed at, or null.
  constructor(onPoint) {
    this.onPoint = onPoint
    this.root = element("ul", { class: "dl-close-up-legend" })
  }

  // One row for each of `entries`: { text, help, symbols, draw, numbers }; `draw` draws the sample on a canvas.
  layOut(entries) {
    this.rows = entries.map(({ text, help = null, symbols, draw, numbers: numbered }) => {
      const sample = element("canvas", { "aria-hidden": "true" })
      const [said, numbers] = [element("span", {}, text), element("b", { translate: "no" })]
      const point = symbols && { onpointerenter: () => this.onPoint(new Set(symbols)), onpointerleave: () => this.onPoint(null) }
      const row = element("li", { title: help, ...point }, sample, said, ...(numbered ? [numbers] : []))
      draw(sample)
      return { row, said, numbers }
    })
    this.root.replaceChildren(...this.rows.map(({ row }) => row))
    // What can be scrolled has to be reached by keys.
    this.root.removeAttribute("tabindex")
    if (this.root.scrollHeight > this.root.clientHeight) this.root.tabIndex = 0
  }

  // The numbers of a row, as text; and its words, where they change.
  write(k, numbers, text = null) {
    const row = this.rows[k]
    if (row.numbers.textContent !== numbers) row.numbers.textContent = numbers
    if (text !== null && row.said.textContent !== text) row.said.textContent = text
  }

  // `strong` says of each row whether it stands out.
  light(strong) {
    this.rows?.forEach(({ row }, k) => row.classList.toggle("dl-faint", !strong(k)))
  }
}
