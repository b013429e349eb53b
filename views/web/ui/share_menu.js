// Share: the link of what is shown, the same for a page of one's own, another race from a link or a file, and files to
// take home.
import { embedCode } from "../core/embed.js"
import { fill } from "../core/format.js"
import { element } from "./dom.js"
import { Menu } from "./menu.js"
import { SaveForm } from "./save_form.js"

const COPIED = 2000 // ms
const LONGEST = 2 ** 20 // characters of a file that are sent: the server says what is too long for a race

export class ShareMenu {
  // `open` is called with the text of a link or a file. `formats` and `current` are those of the form that saves, and
  // `title` says what the race is called.
  constructor(words, formats, current, open, title) {
    Object.assign(this, { words, open, pending: new Map() })
    const link = this.copying(words.copyLink, words.copyLinkHelp, () => location.href)
    const frame = this.copying(words.embed, words.embedHelp, () => embedCode(location.href, fill(words.embedTitle, { race: title() })))
    this.note = element("p", { class: "dl-link-note", hidden: true })
    this.menu = new Menu(words.share, "dl-share", element("div", { class: "dl-copies" }, link, frame), this.note, this.opening())
    this.save = new SaveForm(words, formats, current, this.menu)
    this.menu.panel.append(this.save.root)
    this.root = this.menu.root
  }

  // A button that copies what `text` then returns, and says so for a while.
  copying(label, help, text) {
    const shown = element("span", { "aria-live": "polite" }, label)
    const press = async () => {
      await copyText(text())
      shown.textContent = this.words.copied
      clearTimeout(this.pending.get(shown))
      this.pending.set(shown, setTimeout(() => (shown.textContent = label), COPIED))
    }
    return element("button", { type: "button", title: help, onclick: press }, shown)
  }

  opening() {
    const { words } = this
    this.link = element("input", { type: "text", autocomplete: "off", placeholder: words.linkExample, "aria-label": words.link, title: words.linkHelp })
    this.link.addEventListener("keydown", (event) => event.key === "Enter" && this.take(this.link.value))
    const file = element("input", { type: "file", accept: ".json,application/json", class: "dl-hidden" })
    file.addEventListener("change", async () => {
      const [chosen] = file.files
      if (!chosen) return
      const text = await chosen.slice(0, LONGEST).text()
      file.value = "" // the same file may be chosen again
      this.take(text)
    })
    const go = element("button", { type: "button", onclick: () => this.take(this.link.value) }, words.openLink)
    const row = element("div", { class: "dl-download" }, this.link, go)
    const pick = element("label", { class: "dl-file", title: words.fileHelp }, file, words.file)
    return element("fieldset", { class: "dl-open" }, element("legend", {}, words.open), row, pick)
  }

  // Why the link is not the whole race, if it is not.
  tell(note) {
    this.note.textContent = note ?? ""
    this.note.hidden = !note
  }

  take(given) {
    if (!given.trim()) return
    this.link.value = ""
    this.menu.close()
    this.open(given.trim())
  }

  leave() {
    for (const one of this.pending.values()) clearTimeout(one)
    this.menu.leave()
  }
}

// Browsers have a clipboard only for pages that come encrypted or from this computer; a class often opens neither.
async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement("textarea")
  field.value = text
  document.body.append(field)
  field.select()
  document.execCommand("copy")
  field.remove()
}
