// Save: a small form, and a request to the app's own server that makes the file at the click. Until it is there, the
// form's own button says how far it is, also when the form is closed.
import { fill } from "../core/format.js"
import { askFile } from "./api.js"
import { choice, element } from "./dom.js"

const SIZES = ["480x360", "640x480", "960x720", "1280x960"]
const FRAMES = [30, 60, 120, 180, 240]
const RATES = [5, 10, 20, 25, 50] // GIF counts in hundredths of a second: these come out exact
const KINDS = ["film", "picture", "page", "numbers"]
const OF_RACES = { where: "save", name: ({ experiment }) => experiment.landscape }

export class SaveForm {
  // `formats` has the kind and the file suffix of each format; `current` returns what is shown now; `menu` is what the
  // form stands in. `files` says where they are made, and what a file of what is shown is called.
  constructor(words, formats, current, menu, files = OF_RACES) {
    Object.assign(this, { words, formats, current, menu, files })
    this.chosen = { format: Object.keys(formats)[0], size: "640x480", frames: 120, frame_rate: 20, surface: false }
    const pick = (name, read) => (value) => (this.chosen[name] = read(value))
    const numbers = (label, options, name) => choice(label, options.map((n) => [n, n]), this.chosen[name], pick(name, Number))
    const sizes = SIZES.map((size) => [size, size.replace("x", " × ")])
    this.size = choice(words.size, sizes, this.chosen.size, pick("size", String))
    this.ofFilms = [numbers(words.frames, FRAMES, "frames"), numbers(words.frameRate, RATES, "frame_rate")]
    const surface = element("input", { type: "checkbox", role: "switch", onchange: ({ target }) => (this.chosen.surface = target.checked) })
    this.surface = element("label", { class: "dl-switch" }, surface, words.withSurface)
    this.hint = element("p", { class: "dl-hint", id: "dl-format-hint" })
    this.button = element("button", { type: "button", class: "dl-primary", onclick: () => this.build() }, words.download)
    this.cancel = element("button", { type: "button", hidden: true, onclick: () => this.making.abort() }, words.cancel)
    const buttons = element("div", { class: "dl-download" }, this.button, this.cancel)
    this.status = element("span", { role: "status" })
    this.percent = element("span", { class: "dl-percent" }) // not in the status: it would be read aloud at every frame
    const state = element("p", { class: "dl-status" }, this.status, " ", this.percent)
    const legend = element("legend", {}, words.save)
    this.root = element("fieldset", { class: "dl-save" }, legend, this.list(), this.hint, this.size, ...this.ofFilms, this.surface, buttons, state)
    this.offer()
  }

  get hasPages() {
    return Object.values(this.formats).some(({ kind }) => kind === "page")
  }

  // All formats, by kind.
  list() {
    const { words, formats } = this
    const list = choice(words.format, [], null, (value) => {
      this.chosen.format = value
      this.offer()
    })
    const select = list.querySelector("select")
    select.setAttribute("aria-describedby", "dl-format-hint")
    for (const kind of KINDS) {
      const own = Object.keys(formats).filter((format) => formats[format].kind === kind)
      if (!own.length) continue
      const options = own.map((format) => element("option", { value: format }, words.formats[format][0]))
      select.append(element("optgroup", { label: words.kinds[kind] }, ...options))
    }
    return list
  }

  // Only what the chosen format takes is to choose from.
  offer() {
    const { kind } = this.formats[this.chosen.format]
    this.hint.textContent = this.words.formats[this.chosen.format][1]
    this.size.hidden = kind === "numbers" || kind === "page"
    this.surface.hidden = kind !== "page" || this.current().experiment.weights === 1
    for (const option of this.ofFilms) option.hidden = kind !== "film"
    if (!this.making) this.status.textContent = ""
  }

  async build() {
    if (this.making) return
    const { format, size, frames, frame_rate, surface } = this.chosen
    const current = this.current()
    const [width, height] = size.split("x").map(Number)
    const making = new AbortController()
    this.show(making)
    try {
      const order = { ...current, width, height, frames, frame_rate, ...(this.hasPages ? { surface } : {}) }
      const pieces = await askFile(`${this.files.where}/${format}`, order, making.signal, (percent) => this.tell(percent))
      this.show(null)
      this.hand(pieces, `${this.files.name(current)}.${this.formats[format].suffix}`, this.formats[format].type)
    } catch (error) {
      this.show(null)
      if (making.signal.aborted) return
      const reason = error instanceof TypeError ? this.words.noAnswer : error.message
      this.menu.open() // what went wrong is not to be missed
      this.status.textContent = fill(this.words.failed, { reason })
    }
  }

  // A file is being made, or with null none is.
  show(making) {
    this.making = making
    if (!making && this.cancel.matches(":focus")) this.button.focus()
    this.cancel.hidden = !making
    this.button.setAttribute("aria-disabled", Boolean(making)) // and not disabled, which would lose the focus
    this.menu.root.classList.toggle("dl-making", Boolean(making))
    this.status.textContent = making ? this.words.building : ""
    if (making) return this.tell(0)
    this.percent.textContent = ""
    this.menu.summary.textContent = this.menu.label
    this.menu.summary.removeAttribute("aria-label")
  }

  // How far the file is, in the form and on the button that opens it.
  tell(percent) {
    const { summary, root } = this.menu
    this.percent.textContent = summary.textContent = fill(this.words.percent, { percent })
    summary.setAttribute("aria-label", fill(this.words.saving, { percent }))
    root.style.setProperty("--dl-percent", `${percent}%`)
  }

  // The browser takes it as a download.
  hand(pieces, name, type) {
    const link = element("a", { href: URL.createObjectURL(new Blob(pieces, { type })), download: name })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }
}
