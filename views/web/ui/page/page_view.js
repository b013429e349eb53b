// The player on a page that holds its race: nothing on it asks a server, and nothing changes the race.
import { PlayerView } from "../player_view.js"
import { onPhone } from "../room.js"
import { buildPage } from "./page_parts.js"

const AROUND = 40 // pixels around the source of the page (page.css)
// Nothing is ever held, so each race is shown.
const NOTHING_HELD = { held: false, receive: () => true }

export class PageView extends PlayerView {
  // `view` and `halt` are how the race is seen at first; `surface` says whether the page can show it in 3-D.
  constructor(host, { view, halt, surface }) {
    super(host)
    Object.assign(this, { view, halt, surface, preview: NOTHING_HELD, dark: matchMedia("(prefers-color-scheme: dark)") })
  }

  get served() {
    return false
  }

  get views() {
    return super.views.filter((name) => name !== "surface" || this.surface)
  }

  build() {
    this.parts = buildPage(this, this.race.words)
    this.mount(this.parts.root)
    this.dark.addEventListener("change", () => this.layOut())
  }

  arrange() {
    super.arrange()
    this.parts.more.mark(this.themeName)
  }

  // The colours are those of the system, until a person chooses others.
  wear(name) {
    document.documentElement.dataset.theme = name
    this.layOut()
  }

  // Of all that a page of the app would hear of, this one does itself what it can: show only map and clock, or all.
  send(name, value) {
    if (name !== "projector") return
    this.race = { ...this.race, hide: value ? ["controls"] : [] }
    this.layOut()
  }

  // Where a page is shown within another one, as high as it needs to be, all of it is in sight. A narrow one is scrolled.
  get spared() {
    if (!document.documentElement.dataset.fits || onPhone()) return 0
    return this.parts.results.root.offsetHeight + document.querySelector("#source").offsetHeight + AROUND
  }
}
