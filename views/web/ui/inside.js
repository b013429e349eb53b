// Inside a step: the rule with the numbers of the step on the clock, the move from close up, and what is remembered over
// time, of one contender. The server sends them when somebody looks, and with each answer while something is dragged.
import { shownStep } from "../core/step_numbers.js"
import { CloseUp } from "./close_up.js"
import { choice, element } from "./dom.js"
import { InsideAnswers } from "./inside_answers.js"
import { MemoryChart } from "./memory_chart.js"
import { MemoryKey } from "./memory_key.js"
import { RuleLines } from "./rule_lines.js"

const PAUSE = 100 // ms between two writings while something is dragged: reading is no faster
const DWELL = 250 // ms that somebody is pointed at before their step is shown: who only passes by changes nothing

export class Inside {
  // `onAnswer` is called when there is something new to lay out, `choose` when a person has chosen who is looked into, and
  // `alone` says whether only one contender is drawn.
  constructor(onAnswer, choose, alone) {
    Object.assign(this, { choose, alone, contender: 0, charts: [], open: false })
    const point = (symbols) => this.light(symbols)
    this.point = point
    this.lines = new RuleLines(point)
    this.key = new MemoryKey()
    this.head = element("div", { class: "dl-inside-head" })
    this.memories = element("div", { class: "dl-memories", role: "group" })
    this.root = element("div", { class: "dl-inside" }, this.head, this.lines.root, this.key.root, this.memories)
    this.place = element("div", { class: "dl-close-up-place" }) // beside the map; filled when the first words are there
    this.answers = new InsideAnswers(onAnswer, () => this.open)
  }

  // Whoever is looked into stays so, when another comes or goes before it.
  follow({ identities, contenders }) {
    const place = identities.indexOf(this.identity)
    if (place >= 0 && !this.chosen) this.contender = place
    this.contender = Math.min(this.contender, contenders.length - 1)
    Object.assign(this, { identity: identities[this.contender], chosen: false })
  }

  // What is to be asked of a race: its address, the number of a contender, and whose steps they then are.
  questionOf(race) {
    const { title, weights, steps, contenders, identities } = race
    const { contender } = this
    const { optimizer } = contenders[contender]
    return { address: race.address, contender, key: JSON.stringify([title, weights, steps, optimizer, identities[contender]]) }
  }

  want(race) {
    const { address, contender, key } = this.questionOf(race)
    this.answers.want(address, contender, key)
  }

  take(answer, question) {
    this.answers.take(answer, question)
  }

  // A contender's path or card is pointed at; null for nobody's.
  pointAt(contender) {
    if (contender === this.pointedAt) return
    clearTimeout(this.later)
    this.pointedAt = contender
    if (contender !== null && this.open && !this.alone()) this.later = setTimeout(() => this.look(contender), DWELL)
  }

  // Another contender is looked into.
  look(contender) {
    if (contender === this.contender) return
    Object.assign(this, { contender, chosen: true })
    this.choose()
  }

  // Whose editor is opened is looked into, too.
  lookToo(contender) {
    if (this.open && !this.alone()) this.look(contender)
  }

  get inside() {
    return this.answers.inside
  }

  // Whether what is there is of whom is looked into.
  get ready() {
    return this.inside !== null && this.answers.key === this.questionOf(this.race).key
  }

  layOut(race, theme, font, timeline) {
    this.race = race
    this.follow(race)
    if (!race.dragged) this.want(race)
    this.root.classList.toggle("dl-waiting", !this.ready)
    if (!this.ready) return
    const { inside, all } = this
    this.describe(race, inside)
    this.lines.show(inside, race)
    this.lines.fit()
    this.memories.setAttribute("aria-label", inside.words.overTime)
    this.key.show(inside, theme, this.contender, race.weights !== 1)
    if (!this.closeUp) {
      this.closeUp = new CloseUp(inside.words.closeUp, this.point)
      this.place.append(this.closeUp.root)
    }
    this.closeUp.layOut(race, inside, this.contender, theme, font)
    while (this.charts.length > all.length) this.charts.pop().root.remove()
    while (this.charts.length < all.length) {
      this.charts.push(new MemoryChart(this.point))
      this.memories.append(this.charts.at(-1).root)
    }
    this.charts.forEach((chart, i) => {
      chart.show(all[i], race.words)
      chart.layOut(inside, this.contender, theme, font, timeline)
    })
  }

  // All that is drawn over time.
  get all() {
    return [...this.inside.overTime, ...this.inside.past]
  }

  // Whose step it is, and what the looks of the numbers mean.
  describe(race, inside) {
    const options = race.contenders.map(({ name }, i) => [i, name])
    const key = JSON.stringify(options)
    if (this.head.dataset.key !== key) {
      this.head.dataset.key = key
      const list = choice(inside.words.insideOf, options, this.contender, (value) => this.look(Number(value)))
      for (const option of list.querySelectorAll("option")) option.translate = false
      this.head.replaceChildren(list, this.lines.step, this.lines.legend)
    }
    this.head.querySelector("select").value = this.contender
  }

  // Other numbers of the same race.
  trace(race, timeline) {
    this.race = race
    if (!race.dragged) this.want(race)
    this.root.classList.toggle("dl-waiting", !this.ready)
    if (!this.ready) return
    this.closeUp?.trace(race, this.inside, this.contender)
    if (!race.dragged) return this.write(timeline)
    this.timeline = timeline
    this.writing ??= setTimeout(() => this.write(this.timeline), PAUSE)
  }

  // The numbers of the rule, and what is remembered.
  write(timeline) {
    clearTimeout(this.writing)
    this.writing = null
    if (!this.ready) return
    const { all } = this
    this.lines.show(this.inside, this.race)
    this.charts.forEach((chart, i) => chart.trace(all[i], this.inside, timeline))
    this.drawWritten(timeline, false)
  }

  draw(timeline, resting) {
    if (!this.race || !this.ready) return
    this.closeUp?.draw(timeline.steps[this.contender], resting, timeline.ends[this.contender])
    if (!this.writing) this.drawWritten(timeline, resting)
  }

  drawWritten(timeline, resting) {
    const step = timeline.steps[this.contender]
    const row = shownStep(step, timeline.ends[this.contender])
    this.lines.draw(row, resting, row !== null && row < Math.floor(step))
    for (const chart of this.charts) chart.draw(timeline, step, row, resting)
  }

  light(symbols) {
    this.lines.light(symbols)
    this.closeUp?.light(symbols)
    for (const chart of this.charts) chart.light(symbols)
  }

  leave() {
    clearTimeout(this.later)
    clearTimeout(this.writing)
    this.answers.leave()
    this.lines.leave()
    this.closeUp?.leave()
  }
}
