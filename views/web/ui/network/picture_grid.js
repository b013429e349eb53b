// The pictures of all contenders, side by side, as large as the window allows.
import { bestColumns } from "../../core/columns.js"
import { element } from "../dom.js"
import { onPhone, topOnPage } from "../room.js"
import { Picture } from "./picture.js"

const [CAPTION, GAP] = [44, 8] // pixels, as in network.css
const [LEAST, LEAST_ROOM, ON_PHONE] = [120, 320, 2] // pixels of a picture, of all, and columns
const LANDSCAPE = 1.3 // how much wider than high a curve's picture is at most

export class PictureGrid {
  constructor(choose) {
    Object.assign(this, { choose, pictures: [] })
    this.root = element("div", { class: "dl-net-pictures" })
  }

  // `below` are the pixels that what stands under the pictures needs.
  layOut(message, theme, chosen, below) {
    const count = message.contenders.length
    while (this.pictures.length > count) this.pictures.pop().root.remove()
    while (this.pictures.length < count) {
      this.pictures.push(new Picture(this.pictures.length, this.choose))
      this.root.append(this.pictures.at(-1).root)
    }
    this.arrange(message, count, below)
    this.pictures.forEach((picture, i) => picture.layOut(message, theme, i === chosen))
  }

  arrange({ box: [left, right, bottom, top], task }, count, below) {
    const { clientWidth, style } = this.root
    const shape = task === "fit" ? LANDSCAPE : (right - left) / (top - bottom)
    const room = Math.max(window.innerHeight - topOnPage(this.root) - below - 3 * GAP, LEAST_ROOM)
    const columns = onPhone() ? Math.min(count, ON_PHONE) : bestColumns(count, [[0, shape], [0, 1]], clientWidth, room, CAPTION, GAP)
    const wide = (clientWidth + GAP) / columns - GAP
    const high = (room + GAP) / Math.ceil(count / columns) - GAP - CAPTION
    style.setProperty("--dl-columns", columns)
    style.setProperty("--dl-high", `${Math.round(Math.max(onPhone() ? wide / shape : Math.min(wide / shape, high), LEAST))}px`)
  }

  draw(moment) {
    for (const picture of this.pictures) picture.draw(moment)
  }

  say(moment) {
    for (const picture of this.pictures) picture.say(moment)
  }
}
