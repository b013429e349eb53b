// Keeps a copy of what a person has set, and hands it over when the server does not know it any more.
const LONGEST = 10_000 // ms that presses wait
const PRESSES = ["pointerdown", "pointerup", "mousedown", "mouseup", "click"]
let session = null // the server's name of the session that the copy is from
let copy = null
let hand = null // takes the copy to the server
let [handed, answered] = [0, 0] // how often the copy was handed over, and of which time the server has said so
let app = null
let held = null

export default function ({ data, setTriggerValue }) {
  hand = (value) => setTriggerValue("lost", value)
  answered = data.answered
  watch()
  if (session && data.session !== session && !data.restored) return offer()
  ;({ session, copy } = data)
  settle()
}

function offer() {
  if (copy) hand({ number: ++handed, copy })
}

const connected = () => app.getAttribute("data-test-connection-state") === "CONNECTED"
const running = () => app.getAttribute("data-test-script-state") !== "notRunning"

// A connection that comes back may lead to a server that knows nothing of this page. The copy is its first message, and
// what is pressed in the meantime waits until the server has taken it over: before, a press would change another race.
function watch() {
  if (app) return
  app = document.querySelector("[data-test-connection-state]")
  // The player asks before it sends (views/web/ui/outbox.js).
  addEventListener("descent-lab-may-send", (event) => (held || !connected()) && event.preventDefault())
  let before = true
  new MutationObserver(() => {
    const back = connected() && !before
    before = connected()
    if (back && copy) {
      held?.let()
      held = hold()
      offer()
    }
    settle()
  }).observe(app, { attributeFilter: ["data-test-connection-state", "data-test-script-state"] })
}

// The presses go on when nothing is awaited any more.
function settle() {
  if (!held || (connected() && (running() || answered !== handed))) return
  held.let()
}

// Keeps presses from the page, until they are let through; of several the last one counts.
function hold() {
  let pressed = null
  const wait = (event) => {
    event.stopImmediatePropagation()
    event.preventDefault()
    if (event.type === "click") pressed = event.target.closest("a, button, label, [role]") ?? event.target
  }
  for (const press of PRESSES) addEventListener(press, wait, { capture: true })
  const release = () => {
    held = null
    clearTimeout(later)
    for (const press of PRESSES) removeEventListener(press, wait, { capture: true })
    if (pressed) present(pressed)?.click()
    pressed = null
    dispatchEvent(new Event("descent-lab-back")) // for messages that the player has kept
  }
  const later = setTimeout(release, LONGEST)
  return { let: release }
}

// The element, or the one like it that was drawn in its place.
function present(element) {
  if (element.isConnected) return element
  const alike = ({ textContent, href }) => textContent === element.textContent && href === element.href
  return [...document.querySelectorAll(element.tagName)].find(alike)
}
