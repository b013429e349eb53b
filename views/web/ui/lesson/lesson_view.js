// A lesson: the player, with a guess over its picture and then the truth beside it.
import { buildParts } from "../player_parts.js"
import { markDone } from "../done_lessons.js"
import { PlayerView } from "../player_view.js"
import { GAP, onPhone } from "../room.js"
import { ChoiceGuess } from "./choice_guess.js"
import { CurveGuess } from "./curve_guess.js"
import { DirectionGuess } from "./direction_guess.js"
import { GuessPanel } from "./guess_panel.js"
import { Legend } from "./legend.js"
import { MapPress } from "./map_press.js"
import { NumberGuess } from "./number_guess.js"
import { OrderGuess } from "./order_guess.js"
import { PointGuess } from "./point_guess.js"
import { StillClock } from "./still_clock.js"

const KINDS = { point: PointGuess, direction: DirectionGuess, number: NumberGuess, order: OrderGuess, choice: ChoiceGuess, curve: CurveGuess }

const LEAST_LOSS = 104 + 24 + GAP // pixels: the panel of the loss, its heading and a gap
const PEEK = 56 // pixels

export class LessonView extends PlayerView {
  constructor(host) {
    super(host)
    this.preview = new MapPress(this)
    this.clock = new StillClock(() => this.draw(), () => this.rest())
    this.quantity = "height" // of its curves only the loss is shown
    // `asked` is the newest lesson, `sent` whether its guess has left this browser, `played` which race was, and
    // `awaited` whether its truth is still to come.
    Object.assign(this, { asked: null, sent: false, played: null, awaited: false })
  }

  build() {
    const { words, lesson } = this.race
    this.parts = buildParts(this, words)
    const { root, grid } = this.parts
    this.legend = new Legend(words, lesson.words)
    this.panel = new GuessPanel(lesson.words, () => this.commit(this.guess.value), () => this.commit(null))
    grid.root.before(this.legend.root)
    grid.root.after(this.panel.root)
    this.mount(root)
    // What stands above it on a page may come later, and moves it.
    for (let around = root.parentElement; around; around = around.parentElement) this.observer.observe(around)
  }

  // A guess cannot be changed once it is sent, and not once it has been made elsewhere.
  get locked() {
    return this.sent || this.race.lesson.phase !== "guess"
  }

  // The guess leaves once.
  commit(value) {
    if (this.locked) return
    this.sent = true
    this.guess.value = value
    this.send("guess", { slug: this.race.lesson.slug, value })
    this.guessed()
  }

  // The guess is another one, or it has been made.
  guessed() {
    const { lesson } = this.race
    this.parts.root.dataset.lesson = this.locked && lesson.phase === "guess" ? "locked" : lesson.phase
    this.guess.layOut()
    this.panel.show(lesson, this.locked, this.guess.value !== null)
  }

  async layOut() {
    this.ask()
    const done = [this.layOutParts()]
    if (this.makePlace()) done.push(this.layOutParts())
    await Promise.all(done)
  }

  async layOutParts() {
    const done = super.layOut()
    this.root.style.setProperty("--dl-guess", this.theme.guess)
    this.legend.show(this.race, this.theme)
    this.guessed()
    await done
  }

  // The loss gives its place to the guess where the window is low: its ticks would lie on each other. Where even that
  // is not enough, the clock does not stay in the window, so that it covers nothing. Says whether anything changed.
  makePlace() {
    const { root, key } = this.parts
    const left = this.room + GAP + key.root.offsetHeight - this.panel.height
    const free = onPhone() || this.race.lesson.guess.kind === "curve"
    const before = root.dataset.loss
    Object.assign(root.dataset, { loss: free || left >= LEAST_LOSS, tight: !free && left < 0 })
    return before !== root.dataset.loss
  }

  // The heading below the picture is in sight, too.
  get spared() {
    return onPhone() ? 0 : PEEK
  }

  // A new question, or the same once more, has no guess.
  ask() {
    const { lesson, address } = this.race
    const before = this.asked
    if (lesson === before) return
    this.asked = lesson
    const { kind } = lesson.guess
    if (before?.slug !== lesson.slug || (lesson.phase === "guess" && before.phase !== "guess")) {
      this.guess?.leave()
      Object.assign(this, { sent: false, played: null, awaited: false, guess: new KINDS[kind](this) })
      this.panel.hold(this.guess, kind === "point" && this.race.weights === 1 ? "line" : kind)
      this.order(kind)
      this.toTop()
    }
    // Where another race is shown, the guess was not about it.
    if (lesson.given) this.guess.value = lesson.given.value
    else if (lesson.phase === "truth") this.guess.value = null
    Object.assign(this.parts.root.dataset, { kind, lesson: lesson.phase })
    this.clock.still = lesson.phase !== "truth"
    if (this.clock.still || this.played !== address) this.clock.rewind()
  }

  // In the order in which they are used: a curve is drawn in the panel that otherwise is the last.
  order(kind) {
    const { grid, controls, side } = this.parts
    if (kind === "curve") grid.root.before(side.root)
    else controls.root.after(side.root)
  }

  // A question is read from the top of its page, also where the page is still on its way to the answer before it.
  toTop() {
    for (let around = this.root; around; around = around.parentElement) around.scrollTo({ top: 0, behavior: "instant" })
  }

  // A race is played from its start, once, when its truth comes.
  start() {
    const { lesson, address } = this.race
    if (this.awaited && lesson.phase === "truth") this.panel.intoSight()
    this.awaited = lesson.phase !== "truth"
    if (lesson.phase === "truth" && lesson.given) markDone(lesson.slug)
    if (lesson.phase !== "truth" || this.played === address) return
    this.played = address
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) this.clock.seek(this.clock.last)
    else this.clock.play()
  }

  leave() {
    super.leave()
    this.guess?.leave()
  }
}
