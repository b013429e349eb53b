// Save: a small form, and a request to the app's own server that makes the file at the click.
import { fill } from "../core/format.js"
import { askFile } from "./api.js"
import { choice, element } from "./dom.js"

const SIZES = ["480x360", "640x480", "960x720", "1280x960"]
const FRAMES = [30, 60, 120, 180, 240]
const RATES = [5, 10, 20, 25, 50] // GIF counts in hundredths of a second: these come out exact
const KINDS = ["film", "picture", "numbers"]

export class SaveForm {
  // `formats` has the kind and the file suffix of each format; `current` returns what is shown now.
  constructor(words, formats, current) {
    Object.assign(this, { words, formats, current })
    this.chosen = { format: Object.keys(formats)[0], size: "640x480", frames: 120, frame_rate: 20 }
    const pick = (name, read) => (value) => (this.chosen[name] = read(value))
    const numbers = (label, options, name) => choice(label, options.map((n) => [n, n]), this.chosen[name], pick(name, Number))
    const sizes = SIZES.map((size) => [size, size.replace("x", " × ")])
    this.size = choice(words.size, sizes, this.chosen.size, pick("size", String))
    this.ofFilms = [numbers(words.frames, FRAMES, "frames"), numbers(words.frameRate, RATES, "frame_rate")]
    this.hint = element("p", { class: "dl-hint", id: "dl-format-hint" })
    this.button = element("button", { type: "button", class: "dl-primary", onclick: () => this.build() }, words.download)
    this.status = element("p", { role: "status", class: "dl-status" })
    const form = element("div", { class: "dl-form" }, this.menu(), this.hint, this.size, ...this.ofFilms, this.button, this.status)
    this.summary = element("summary", {}, words.save)
    this.root = element("details", { class: "dl-save" }, this.summary, form)
    this.offer()
    this.outside = (event) => {
      if (!this.root.contains(event.target)) this.root.open = false
    }
    document.addEventListener("pointerdown", this.outside)
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.root.open) return
      this.root.open = false
      this.summary.focus()
    })
  }

  // All formats, by kind.
  menu() {
    const { words, formats } = this
    const menu = choice(words.format, [], null, (value) => {
      this.chosen.format = value
      this.offer()
    })
    const select = menu.querySelector("select")
    select.setAttribute("aria-describedby", "dl-format-hint")
    for (const kind of KINDS) {
      const own = Object.keys(formats).filter((format) => formats[format].kind === kind)
      const options = own.map((format) => element("option", { value: format }, words.formats[format][0]))
      select.append(element("optgroup", { label: words.kinds[kind] }, ...options))
    }
    return menu
  }

  // Only what the chosen format takes is to choose from.
  offer() {
    const { kind } = this.formats[this.chosen.format]
    this.hint.textContent = this.words.formats[this.chosen.format][1]
    this.size.hidden = kind === "numbers"
    for (const option of this.ofFilms) option.hidden = kind !== "film"
    this.status.textContent = ""
  }

  async build() {
    const { format, size, frames, frame_rate } = this.chosen
    const current = this.current()
    const [width, height] = size.split("x").map(Number)
    this.button.disabled = true
    this.status.className = "dl-status dl-busy"
    this.status.textContent = this.words.building
    try {
      const file = await askFile(format, { ...current, width, height, frames, frame_rate })
      const name = `${current.experiment.landscape}.${this.formats[format].suffix}`
      const link = element("a", { href: URL.createObjectURL(file), download: name })
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
      this.status.textContent = ""
    } catch (error) {
      const reason = error instanceof TypeError ? this.words.noAnswer : error.message
      this.status.textContent = fill(this.words.failed, { reason })
    }
    this.status.className = "dl-status"
    this.button.disabled = false
  }

  leave() {
    document.removeEventListener("pointerdown", this.outside)
  }
}
