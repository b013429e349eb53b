// Asks one question at a time. Of the questions that come while an answer is under way only the newest is asked. An
// answer that is no longer wanted is dropped.
export class Latest {
  // `ask` promises an answer, or null where there is none. `pause` is how many ms nothing is asked after a question
  // whose answer took so many ms.
  constructor(ask, onAnswer, pause = () => 0) {
    Object.assign(this, { ask, onAnswer, pause, waiting: null, busy: false, turn: 0, nextAt: 0 })
  }

  want(question) {
    this.waiting = question
    this.send()
  }

  forget() {
    clearTimeout(this.later)
    this.waiting = null
    this.turn++
  }

  async send() {
    if (this.busy || this.waiting === null) return
    const sentAt = performance.now()
    if (sentAt < this.nextAt) {
      clearTimeout(this.later)
      this.later = setTimeout(() => this.send(), this.nextAt - sentAt)
      return
    }
    const { waiting: question, turn } = this
    Object.assign(this, { waiting: null, busy: true })
    try {
      const answer = await this.answer(question, sentAt)
      if (answer && turn === this.turn) this.onAnswer(answer, question)
    } catch (error) {
      console.error(error) // an answer that makes no sense counts as none
    } finally {
      this.send()
    }
  }

  async answer(question, sentAt) {
    try {
      return await this.ask(question)
    } finally {
      this.busy = false
      this.nextAt = sentAt + this.pause(performance.now() - sentAt)
    }
  }
}
