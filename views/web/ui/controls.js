// The clock's controls: buttons, the step slider, speed, and loop; and the keyboard.
import { choice, element, icon } from "./dom.js"
import { isForView } from "./view_keys.js"

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8]

function name(button, label) {
  button.title = label
  button.setAttribute("aria-label", label)
}

export class Controls {
  constructor(clock, words) {
    this.clock = clock
    this.words = words
    const button = (name, label, press) => element("button", { type: "button", "aria-label": label, title: label, onclick: press }, icon(name))
    this.play = button("play", words.play, () => clock.toggle())
    this.play.classList.add("dl-play")
    this.scrub = element("input", { type: "range", min: 0, step: 1, oninput: () => clock.seek(Number(this.scrub.value)) })
    this.back = button("back", "", () => clock.back())
    this.forward = button("forward", "", () => clock.forward())
    this.loop = button("loop", words.loop, () => {
      clock.loop = !clock.loop
      this.loop.setAttribute("aria-pressed", clock.loop)
    })
    this.loop.setAttribute("aria-pressed", "false")
    const speeds = SPEEDS.map((speed) => [speed, `${speed}×`])
    this.root = element(
      "div",
      { class: "dl-controls" },
      element(
        "div",
        { class: "dl-buttons" },
        button("first", words.first, () => clock.seek(0)),
        this.back,
        this.play,
        this.forward,
        button("last", words.last, () => clock.seek(clock.last)),
      ),
      this.scrub,
      choice(words.speed, speeds, 1, (value) => (clock.speed = Number(value))),
      this.loop,
    )
    this.keys = (event) => this.press(event)
    document.addEventListener("keydown", this.keys)
  }

  press(event) {
    if (!isForView(event, this.root.closest(".dl-player"), this.scrub)) return
    const { clock } = this
    const actions = {
      " ": () => clock.toggle(),
      ArrowLeft: () => clock.back(),
      ArrowRight: () => clock.forward(),
      Home: () => clock.seek(0),
      End: () => clock.seek(clock.last),
    }
    if (!actions[event.key]) return
    event.preventDefault()
    actions[event.key]()
  }

  // The controls are named by what the clock counts.
  nameBy(clockWords) {
    this.scrub.setAttribute("aria-label", clockWords.scrub)
    name(this.back, clockWords.back)
    name(this.forward, clockWords.forward)
  }

  draw() {
    this.scrub.value = Math.floor(this.clock.time)
  }

  show() {
    this.scrub.max = this.clock.last
    const label = this.clock.playing ? this.words.pause : this.words.play
    if (this.play.title !== label) {
      this.play.replaceChildren(icon(this.clock.playing ? "pause" : "play"))
      name(this.play, label)
    }
    this.draw()
  }

  leave() {
    document.removeEventListener("keydown", this.keys)
  }
}
