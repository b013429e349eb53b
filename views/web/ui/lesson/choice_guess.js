// One of three or four answers. With the truth, words say which was chosen and which is true.
import { fill } from "../../core/format.js"
import { choices } from "../../core/guesses.js"
import { element } from "../dom.js"
import { Guess } from "./guess.js"

let made = 0

export class ChoiceGuess extends Guess {
  constructor(view) {
    super(view)
    const name = `dl-choice-${made++}`
    this.rows = this.spec.options.map((text, answer) => {
      const input = element("input", { type: "radio", name, value: answer, onchange: () => this.change(answer) })
      const marks = element("span", { class: "dl-answer-marks" })
      return { input, marks, root: element("label", { class: "dl-answer" }, input, element("span", {}, text), marks) }
    })
    this.root = element("fieldset", { class: "dl-answers" }, element("legend", { class: "dl-hidden" }, this.words.asks.choice), ...this.rows.map(({ root }) => root))
  }

  layOut() {
    const { value, truth, words, locked, spread } = this
    const counts = spread.length ? choices(spread, this.rows.length) : null
    this.rows.forEach(({ input, marks, root }, answer) => {
      input.checked = value === answer
      input.disabled = locked
      root.classList.toggle("dl-is-guess", locked && value === answer)
      root.classList.toggle("dl-is-truth", truth === answer)
      marks.replaceChildren(
        ...(counts ? [element("small", {}, fill(words.chosenBy, { count: counts[answer] }))] : []),
        ...(locked && value === answer ? [element("b", {}, words.yours)] : []),
        ...(truth === answer ? [element("b", { class: "dl-true" }, words.truth)] : []),
      )
    })
  }
}
