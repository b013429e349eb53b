// Save GIF: a small form, and a request to the app's own server that builds the file at the click.
import { choice, element, fill } from "./dom.js"

const SIZES = ["480x360", "640x480", "960x720", "1280x960"]
const FRAMES = [30, 60, 120, 180, 240]
const RATES = [5, 10, 20, 25, 50] // GIF counts in hundredths of a second: these come out exact

export class Save {
  constructor(words, current) {
    Object.assign(this, { words, current })
    this.chosen = { size: "640x480", frames: 120, frame_rate: 20 }
    const pick = (name, read) => (value) => (this.chosen[name] = read(value))
    this.button = element("button", { type: "button", class: "dl-primary", onclick: () => this.build() }, words.download)
    this.status = element("p", { role: "status", class: "dl-status" })
    this.root = element(
      "details",
      { class: "dl-save" },
      element("summary", {}, words.saveGif),
      element(
        "div",
        { class: "dl-form" },
        choice(words.size, SIZES.map((size) => [size, size.replace("x", " × ")]), this.chosen.size, pick("size", String)),
        choice(words.frames, FRAMES.map((n) => [n, n]), this.chosen.frames, pick("frames", Number)),
        choice(words.frameRate, RATES.map((n) => [n, n]), this.chosen.frame_rate, pick("frame_rate", Number)),
        this.button,
        this.status,
      ),
    )
    this.outside = (event) => {
      if (!this.root.contains(event.target)) this.root.open = false
    }
    document.addEventListener("pointerdown", this.outside)
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.root.open = false
    })
  }

  async build() {
    const current = this.current()
    const [width, height] = this.chosen.size.split("x").map(Number)
    const { frames, frame_rate } = this.chosen
    this.button.disabled = true
    this.status.className = "dl-status dl-busy"
    this.status.textContent = this.words.building
    try {
      const body = JSON.stringify({ ...current, width, height, frames, frame_rate })
      const answer = await fetch(new URL("gif", import.meta.url), { method: "POST", headers: { "Content-Type": "application/json" }, body })
      if (!answer.ok) throw new Error(await answer.text())
      const link = element("a", { href: URL.createObjectURL(await answer.blob()), download: `${current.experiment.landscape}.gif` })
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
