// The contenders in an order: a list that is dragged, or moved entry by entry by buttons. With the truth it has two columns.
import { fill, short } from "../../core/format.js"
import { byPlace, meanPlaces, moved } from "../../core/guesses.js"
import { element } from "../dom.js"
import { sample } from "../markers.js"
import { MOVES } from "../start_drag.js"
import { Guess } from "./guess.js"

export class OrderGuess extends Guess {
  constructor(view) {
    super(view)
    this.value = this.spec.items.map((_, item) => item) // the list that is seen is a guess
    this.own = element("ol")
    this.real = element("ol")
    this.heads = [0, 1].map(() => element("p", { class: "dl-order-head", "aria-hidden": "true" }))
    this.columns = [element("div", {}, this.heads[0], this.own), element("div", {}, this.heads[1], this.real)]
    this.ends = [element("p", { class: "dl-end" }), element("p", { class: "dl-end" })]
    this.root = element("div", { class: "dl-order" }, this.ends[0], element("div", { class: "dl-order-columns" }, ...this.columns), this.ends[1])
    this.root.style.setProperty("--dl-rows", this.value.length) // its room stays where nobody made an order
    this.said = element("p", { class: "dl-hidden", role: "status" })
    this.root.append(this.said)
    for (const moves of MOVES) this.own.addEventListener(moves, (event) => this.drag(event))
    for (const ended of ["pointerup", "pointercancel"]) this.own.addEventListener(ended, () => this.drop())
  }

  layOut() {
    const { spec, words, truth, locked } = this
    this.ends[0].textContent = fill(words.firstEnd, { end: spec.first })
    this.ends[1].textContent = fill(words.lastEnd, { end: spec.last })
    const means = this.spread.length ? meanPlaces(this.spread, spec.items.length) : null
    // Before a class the list is nobody's own: it is that of the class, once there are guesses.
    const ofClass = this.nobodys
    const first = !ofClass ? this.value : means ? byPlace(means) : truth === undefined ? spec.items.map((_, item) => item) : null
    this.columns[0].hidden = !first
    this.columns[1].hidden = truth === undefined
    this.name(0, this.own, !ofClass ? words.yours : means ? words.ofClass : this.ends[0].textContent)
    this.name(1, this.real, words.truth)
    this.root.classList.toggle("dl-locked", locked)
    this.root.classList.toggle("dl-headed", locked && (!ofClass || means !== null))
    const focused = this.focused()
    const beside = ofClass || truth === undefined ? means : null // elsewhere the mean places stand in the last column
    this.own.replaceChildren(...(first ?? []).map((item, place) => this.row(item, place, !locked, beside?.[item])))
    this.real.replaceChildren(...(truth ?? []).map((item) => this.row(item, null, false, beside ? undefined : means?.[item])))
    focused?.()
  }

  name(column, list, text) {
    this.heads[column].textContent = text
    list.setAttribute("aria-label", text)
  }

  row(item, place, open, mean) {
    const { theme } = this.view
    const name = element("span", { class: "dl-order-name" }, element("span", { translate: "no" }, this.spec.items[item]))
    const row = element("li", { class: item === this.held ? "dl-held" : null }, sample(theme.looks[item]), name)
    row.dataset.item = item
    if (mean !== undefined) name.append(this.mean(mean))
    if (!open) return row
    row.addEventListener("pointerdown", (event) => this.take(event, item))
    row.append(this.button("up", item, place, -1), this.button("down", item, place, 1))
    return row
  }

  mean(place) {
    return element("small", {}, fill(this.words.meanPlace, { place: short(place, this.view.race.words, 2) }))
  }

  button(way, item, place, by) {
    const { words, spec } = this
    const label = fill(way === "up" ? words.up : words.down, { name: spec.items[item] })
    const off = place + by < 0 || place + by >= spec.items.length
    const button = element("button", { type: "button", "aria-label": label, title: label, "aria-disabled": off ? "true" : null, onclick: () => off || this.shift(item, by) })
    button.dataset.way = way
    button.append(element("span", { class: "dl-chevron", "aria-hidden": "true" }))
    return button
  }

  shift(item, by) {
    const place = this.value.indexOf(item)
    this.change(moved(this.value, place, place + by))
    this.said.textContent = fill(this.words.nowPlace, { name: this.spec.items[item], place: place + by + 1 })
  }

  // What has the focus is made anew with its row. What is returned gives it back.
  focused() {
    const button = document.activeElement
    if (!this.own.contains(button)) return null
    const { way } = button.dataset
    const { item } = button.parentElement.dataset
    return () => this.own.querySelector(`[data-item="${item}"] [data-way="${way}"]`)?.focus({ preventScroll: true })
  }

  // The list has the pointer: a row is made anew while it moves.
  take(event, item) {
    if (event.button !== 0 || !event.isPrimary || this.locked || event.target.closest("button")) return
    event.preventDefault()
    Object.assign(this, { held: item, pointer: event.pointerId })
    this.own.setPointerCapture(event.pointerId)
    this.layOut()
  }

  drag(event) {
    if (event.pointerId !== this.pointer) return
    const rows = [...this.own.children]
    const before = rows.filter((row) => event.clientY > row.getBoundingClientRect().bottom).length
    const place = this.value.indexOf(this.held)
    const to = Math.min(before, rows.length - 1)
    if (to !== place) this.change(moved(this.value, place, to))
  }

  drop() {
    if (this.pointer === null || this.pointer === undefined) return
    Object.assign(this, { held: null, pointer: null })
    this.layOut()
  }
}
