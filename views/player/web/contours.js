// The contours of a mini-batch's own loss. The server makes them: one request at a time, the newest wins.
import { decode } from "./wire.js"

const EVERY = 1000 / 12 // ms
const PATIENCE = 4 // times as long as an answer took: a server that is busy is asked less often

export class BatchContours {
  // `onAnswer` is called when there are other lines to show.
  constructor(onAnswer) {
    Object.assign(this, { onAnswer, lines: null, now: null, asked: null, busy: false, nextAt: 0 })
  }

  // Whose batch to show, and when; null for none.
  want(race, contender, step, playing) {
    if (contender === null) {
      Object.assign(this, { now: null, lines: null, asked: null })
      return
    }
    const { experiment, terrain, contenders } = race
    // A batch depends on these alone; whoever walks on it sees the same loss.
    const batch = [terrain, experiment.seed, contenders[contender].batch].join()
    if (batch !== this.now?.batch) this.lines = null
    this.now = { batch, step, playing, body: { experiment, contender, step } }
    if (same(this.asked, this.now)) return
    this.asked = this.now
    this.send()
  }

  async send() {
    if (this.busy || !this.asked || this.asked.sent) return
    const sentAt = performance.now()
    const wait = this.nextAt - sentAt
    if (wait > 0) {
      clearTimeout(this.later)
      this.later = setTimeout(() => this.send(), wait)
      return
    }
    this.busy = true
    const order = this.asked
    order.sent = true
    const answer = await ask(order.body)
    this.busy = false
    this.nextAt = sentAt + Math.max(EVERY, PATIENCE * (performance.now() - sentAt))
    if (answer && this.wants(order)) {
      this.lines = split(answer.arrays)
      this.onAnswer()
    }
    this.send()
  }

  // An answer comes late while the clock runs, but not for a batch of other examples; at rest it is exact.
  wants(order) {
    return this.now && (this.now.playing ? order.batch === this.now.batch : same(order, this.now))
  }

  leave() {
    clearTimeout(this.later)
    this.now = this.asked = null
  }
}

function same(one, other) {
  return one?.batch === other.batch && one.step === other.step
}

// Null where there is no answer: the map then stays as it is.
async function ask(body) {
  try {
    const sent = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }
    const answer = await fetch(new URL("batch", import.meta.url), sent)
    return answer.ok ? decode(new Uint8Array(await answer.arrayBuffer())) : null
  } catch {
    return null
  }
}

// The lines apart, each [x0, y0, x1, y1 ...] in theta.
function split({ points, counts }) {
  let end = 0
  return Array.from(counts, (count) => points.subarray(2 * end, 2 * (end += count)))
}
