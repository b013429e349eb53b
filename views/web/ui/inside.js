// Inside a step: the rule with the numbers of the step on the clock, the move from close up, and what is remembered over
// time, of one contender. The server sends them when somebody looks, and with each answer while something is dragged.
import { shownStep, insideOf } from "../core/step_numbers.js"
import { Latest } from "../core/latest.js"
import { askTrajectories } from "./api.js"
import { CloseUp } from "./close_up.js"
import { choice, element } from "./dom.js"
import { MemoryChart } from "./memory_chart.js"
import { RuleLines } from "./rule_lines.js"

const DWELL = 250 // ms that somebody is pointed at before their step is shown: who only passes by changes nothing
const AGAIN = 1000 // ms
const SMALLEST = ["losses"] // an answer holds some array of the race

export class Inside {
  // `onAnswer` is called when there is something new to lay out.
  constructor(onAnswer, choose) {
    Object.assign(this, { onAnswer, choose, contender: 0, inside: null, charts: [], open: false })
    const point = (symbols) => this.light(symbols)
    this.point = point
    this.lines = new RuleLines(point)
    this.head = element("div", { class: "dl-inside-head" })
    this.memories = element("div", { class: "dl-memories", role: "group" })
    this.root = element("div", { class: "dl-inside" }, this.head, this.lines.root, this.memories)
    this.place = element("div", { class: "dl-close-up-place" }) // beside the map; filled when the first words are there
    this.latest = new Latest((question) => this.ask(question), (answer, question) => this.receive(answer, question))
  }

  // Asks for a contender's steps, unless they are there.
  want(race) {
    this.follow(race)
    const { address } = race
    const { contender } = this
    if (this.asked?.address === address && this.asked.contender === contender) return
    this.asked = { address, contender }
    this.latest.want(this.asked)
  }

  // Whoever is looked into stays so, when another comes or goes before it.
  follow({ identities, contenders }) {
    const place = identities.indexOf(this.identity)
    if (place >= 0 && !this.chosen) this.contender = place
    this.contender = Math.min(this.contender, contenders.length - 1)
    Object.assign(this, { identity: identities[this.contender], chosen: false })
  }

  // What is not answered, because the server was busy with something newer, is asked again.
  async ask(question) {
    const answer = await askTrajectories(question.address, SMALLEST, question.contender)
    if (!answer && this.asked === question) {
      this.asked = null
      clearTimeout(this.again)
      this.again = setTimeout(() => this.open && this.want(this.race), AGAIN)
    }
    return answer
  }

  receive(answer, question) {
    this.take(answer, question)
    this.onAnswer()
  }

  // What an answer says of the steps; the same contender's of a race that is dragged keeps what is laid out.
  take(answer, question) {
    this.inside = insideOf(answer)
    this.asked = question
  }

  // A contender's path or card is pointed at; null for nobody's.
  pointAt(contender) {
    if (contender === this.pointedAt) return
    clearTimeout(this.later)
    this.pointedAt = contender
    if (contender !== null && this.open) this.later = setTimeout(() => this.look(contender), DWELL)
  }

  // Another contender is looked into.
  look(contender) {
    if (contender === this.contender) return
    Object.assign(this, { contender, chosen: true })
    this.choose()
  }

  get ready() {
    return this.inside?.contender === this.contender
  }

  layOut(race, theme, font, timeline) {
    this.race = race
    this.want(race)
    if (!this.ready) return
    const { inside } = this
    const { words } = race
    this.describe(race, inside)
    this.lines.show(inside, words)
    this.memories.setAttribute("aria-label", inside.words.overTime)
    if (!this.closeUp) {
      this.closeUp = new CloseUp(inside.words.closeUp, this.point)
      this.place.append(this.closeUp.root)
    }
    this.closeUp.layOut(race, inside, this.contender, theme, font)
    const all = [...inside.overTime, ...inside.past]
    while (this.charts.length > all.length) this.charts.pop().root.remove()
    while (this.charts.length < all.length) {
      this.charts.push(new MemoryChart(this.point))
      this.memories.append(this.charts.at(-1).root)
    }
    this.charts.forEach((chart, i) => {
      chart.show(all[i], words)
      chart.layOut(inside, this.contender, theme, font, timeline)
    })
  }

  // Whose step it is, and what the looks of the numbers mean.
  describe(race, inside) {
    const options = race.contenders.map(({ name }, i) => [i, name])
    const key = JSON.stringify([options, this.contender])
    if (this.head.dataset.key === key) return
    this.head.dataset.key = key
    const select = choice(inside.words.insideOf, options, this.contender, (value) => this.look(Number(value)))
    for (const option of select.querySelectorAll("option")) option.translate = false
    this.head.replaceChildren(select, this.lines.step, this.lines.legend)
  }

  // Other numbers of the same race.
  trace(race, timeline) {
    this.race = race
    if (!race.dragged) this.want(race)
    if (!this.ready) return
    this.lines.show(this.inside, race.words)
    this.closeUp?.trace(race, this.inside, this.contender)
    for (const chart of this.charts) chart.trace(this.inside, timeline)
  }

  draw(timeline, resting) {
    if (!this.ready) return
    const step = timeline.steps[this.contender]
    const end = timeline.ends[this.contender]
    const row = shownStep(step, end)
    this.lines.draw(row, resting)
    this.closeUp?.draw(step, resting, end)
    for (const chart of this.charts) chart.draw(timeline, step, row, resting)
  }

  light(symbols) {
    this.lines.light(symbols)
    this.closeUp?.light(symbols)
    for (const chart of this.charts) chart.light(symbols)
  }

  leave() {
    clearTimeout(this.later)
    clearTimeout(this.again)
    this.latest.forget()
    this.lines.leave()
    this.closeUp?.leave()
  }
}
