// One line for a person who is here for the first time: the way to the first lesson.
import { element } from "./dom.js"

const KEY = "descent-lab-was-here"
const FIRST_LESSON = "lessons?lesson=first"

export class Newcomer {
  constructor(words) {
    const link = element("a", { href: FIRST_LESSON }, words.firstLesson)
    const close = element("button", { type: "button", "aria-label": words.noLesson, title: words.noLesson, onclick: () => this.hide() }, "×")
    this.root = element("span", { class: "dl-newcomer", hidden: wasHere() }, words.newcomer, " ", link, close)
  }

  hide() {
    this.root.hidden = true
  }
}

// Asked once, it is remembered in this browser. Where a browser keeps nothing there is no line: it would come each time.
function wasHere() {
  try {
    const before = localStorage.getItem(KEY)
    localStorage.setItem(KEY, "yes")
    return before !== null
  } catch {
    return true
  }
}
