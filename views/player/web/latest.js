// Asks one question at a time. Of those that come while an answer is under way only the newest is asked, and an
// answer that nobody waits for any more is dropped.
export class Latest {
  // `ask` promises an answer, or null where there is none. `pause` says for how many ms nothing is asked after a
  // question, from how many its answer took.
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
    const answer = await this.ask(question)
    this.busy = false
    this.nextAt = sentAt + this.pause(performance.now() - sentAt)
    if (answer && turn === this.turn) this.onAnswer(answer, question)
    this.send()
  }
}

// The body of an answer as bytes; null where the server does not answer, or says no.
export async function bytes(address, request) {
  try {
    const answer = await fetch(new URL(address, import.meta.url), request)
    return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null
  } catch {
    return null
  }
}
