// The inside of a contender's steps, as the server sends it: asked for when somebody looks, and taken from each answer
// while something is dragged.
import { Latest } from "../core/latest.js"
import { insideOf } from "../core/step_numbers.js"
import { askTrajectories } from "./api.js"

const [AGAIN, LONGEST] = [1000, 30_000] // ms until what was not answered is asked again, at first and at most
const SMALLEST = ["losses"] // an answer holds some array of the race

export class InsideAnswers {
  // `onAnswer` is called when there is something new; `wanted` says whether anybody still looks.
  constructor(onAnswer, wanted) {
    Object.assign(this, { onAnswer, wanted, inside: null, key: null, asked: null, pause: AGAIN })
    this.latest = new Latest((question) => this.ask(question), (answer, question) => this.receive(answer, question))
  }

  // `key` says whose steps they are: numbers with another one are never shown in their place.
  want(address, contender, key) {
    if (this.asked?.address === address && this.asked.key === key) return
    this.asked = { address, contender, key }
    this.latest.want(this.asked)
  }

  // What is not answered, because the server was busy with something newer, is asked again.
  async ask(question) {
    const answer = await askTrajectories(question.address, SMALLEST, question.contender)
    if (answer) this.pause = AGAIN
    else if (this.asked === question) {
      clearTimeout(this.again)
      this.again = setTimeout(() => this.wanted() && this.asked === question && this.latest.want(question), this.pause)
      this.pause = Math.min(2 * this.pause, LONGEST)
    }
    return answer
  }

  receive(answer, question) {
    if (question !== this.asked) return // a drag has brought something newer
    this.take(answer, question)
    this.onAnswer()
  }

  take(answer, { address, contender, key }) {
    this.inside = insideOf(answer)
    Object.assign(this, { key, asked: { address, contender, key } })
  }

  leave() {
    this.asked = null
    clearTimeout(this.again)
    this.latest.forget()
  }
}
