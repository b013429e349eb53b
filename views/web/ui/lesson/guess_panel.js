// Beside the picture: how the guess is made and its two buttons; then what came out, in the same place.
import { fill } from "../../core/format.js"
import { counted } from "../../core/guesses.js"
import { element } from "../dom.js"
import { GAP } from "../room.js"

const FINGER = matchMedia("(pointer: coarse)")

export class GuessPanel {
  // `commit` and `unknown` are called when a person presses the buttons.
  constructor(words, commit, unknown) {
    this.words = words
    this.place = element("div", { class: "dl-guess-place" })
    this.ask = element("p", { class: "dl-ask" })
    this.incomplete = element("p", { class: "dl-incomplete", id: "dl-incomplete" }, words.incomplete)
    this.commit = element("button", { type: "button", class: "dl-commit", title: words.commitHelp, "aria-describedby": "dl-incomplete", onclick: () => this.ready && commit() }, words.commit)
    this.unknown = element("button", { type: "button", class: "dl-unknown", title: words.unknownHelp, onclick: unknown }, words.unknown)
    this.buttons = element("div", { class: "dl-guess-buttons" }, this.commit, this.unknown)
    this.asking = element("div", { class: "dl-asking" }, this.ask, this.buttons, this.incomplete)
    // A live region has to be there before it says something.
    this.result = element("div", { class: "dl-result", role: "status", "aria-live": "polite" })
    this.class = element("p", { class: "dl-class-count" })
    const cameOut = element("div", { class: "dl-came-out" }, this.result, this.class)
    this.root = element("div", { class: "dl-guess" }, this.place, element("div", { class: "dl-guess-foot" }, this.asking, cameOut))
  }

  // The part of a kind of guess that stands here, if it has one.
  // `kind` says how it is made.
  hold(guess, kind) {
    const { words } = this
    this.place.replaceChildren(...(guess.root ? [guess.root] : []))
    this.ask.textContent = (FINGER.matches ? words.asksByTouch : words.asks)[kind]
  }

  // `ready` says whether there is a guess.
  show(lesson, locked, ready) {
    const { words } = this
    this.ready = ready
    if (ready) this.commit.removeAttribute("aria-disabled")
    else this.commit.setAttribute("aria-disabled", "true")
    this.incomplete.classList.toggle("dl-silent", ready)
    // Whoever pressed a button by a key goes on from what came out.
    const pressed = locked && this.asking.contains(document.activeElement)
    this.asking.inert = locked
    this.asking.classList.toggle("dl-silent", locked)
    this.say(lesson, locked)
    if (pressed) {
      this.result.tabIndex = -1
      this.result.focus({ preventScroll: true })
    }
    const { guesses, unknowns } = counted(lesson.spread ?? [])
    this.class.hidden = !lesson.spread
    this.class.replaceChildren(element("span", {}, fill(words.guesses, { count: guesses })), element("span", {}, fill(words.unknowns, { count: unknowns })))
  }

  // What came out, if it is not in sight. The map above it stays as far as it can.
  intoSight() {
    this.result.scrollIntoView({ block: "nearest", behavior: "instant" })
  }

  // How high its parts are: it may itself be higher.
  get height() {
    return [...this.root.children].reduce((sum, { offsetHeight }) => sum + (offsetHeight && offsetHeight + GAP), -GAP)
  }

  // Only what is new is written: a screen reader says it once.
  say(lesson, locked) {
    const key = JSON.stringify([lesson.slug, lesson.phase, lesson.texts, locked, Boolean(lesson.spread)])
    if (key === this.said) return
    this.said = key
    this.result.replaceChildren(...(lesson.phase === "truth" ? this.sentences(lesson) : this.waiting(lesson, locked)))
  }

  // What is said before the answer is shown.
  waiting({ phase, spread }, locked) {
    const { words } = this
    if (spread || !locked) return []
    return [element("p", { class: "dl-found" }, phase === "class" ? words.onPhones : words.locked)]
  }

  sentences({ given, texts }) {
    const { words } = this
    const line = (text, kind) => element("p", { class: kind }, text)
    const own = given?.value === null ? [line(texts.given, "dl-gap")] : given ? [line(fill(words.guessIs, { guess: texts.given }), "dl-compared"), line(texts.gap, "dl-gap")] : []
    return [line(texts.found, "dl-found"), line(fill(words.truthIs, { truth: texts.truth }), "dl-compared"), ...own]
  }
}
