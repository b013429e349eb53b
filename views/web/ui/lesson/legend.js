// Who walks, as symbols with names: a lesson's contenders are not changed. And what the guesses of a class look like.
import { element } from "../dom.js"
import { sample } from "../markers.js"

const DRAWN = ["point", "direction", "number", "curve"] // kinds whose guesses are marks without words

export class Legend {
  constructor(words, lessonWords) {
    this.words = lessonWords
    this.root = element("ul", { class: "dl-legend", "aria-label": words.contenders })
  }

  show({ contenders, lesson }, theme) {
    const rows = contenders.map(({ name }, i) => element("li", { translate: "no" }, sample(theme.looks[i]), name))
    const guesses = lesson.spread?.some((value) => value !== null) && DRAWN.includes(lesson.guess.kind)
    if (guesses) rows.push(element("li", {}, element("i", { class: "dl-class-sample" }), this.words.spread))
    this.root.replaceChildren(...rows)
  }
}
