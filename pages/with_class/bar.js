// The teacher's bar, behind parts.js. This browser keeps the class's code and key, so that the class outlives a reload and the server.
const KEPT = "descent-lab-teacher"
const KEY = "Descent-Lab-Key"
const ASK_AGAIN = 500 // ms
const REPORT_AGAIN = 3000 // ms after which a report counts as lost
const SURE = 4000 // ms in which the second press ends the class

let component = null // what Streamlit gave last
let own = recall() // the class: code and key
let heard = null // where it is, and how many have guessed
let lost = false // whether the server did not answer last time
let [reported, reportedAt] = ["", 0]
let bar = null
let following = false
let sure = 0 // until when another press ends the class

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

export default function (given) {
  component = given
  if (!bar?.root.isConnected || bar.root.parentElement !== given.parentElement) {
    bar = build(given.data.words, { start, steer, end, lesson: () => component.data })
    given.parentElement.append(bar.root)
  }
  draw()
  follow()
}

function recall() {
  try {
    return JSON.parse(localStorage.getItem(KEPT))
  } catch {
    return null
  }
}

function keep(begun) {
  own = begun
  heard = null
  try {
    if (own) localStorage.setItem(KEPT, JSON.stringify(own))
    else localStorage.removeItem(KEPT)
  } catch {}
}

// The answer as JSON with its status; status 0 where there is none.
async function ask(path, body) {
  const headers = { "Content-Type": "application/json", ...(own && { [KEY]: own.key }) }
  const asked = { method: body ? "POST" : "GET", headers, cache: "no-store", signal: AbortSignal.timeout(10_000) }
  try {
    const answer = await fetch(new URL(`api/class${path}`, document.baseURI), { ...asked, body: body && JSON.stringify(body) })
    return { ...(await answer.json()), status: answer.status }
  } catch {
    return { status: 0 }
  }
}

async function start() {
  const button = bar.start
  button.disabled = true // a double click begins one class
  const begun = await ask("", { lesson: component.data.lesson })
  if (begun.status === 200) keep({ code: begun.code, key: begun.key })
  bar.note.textContent = begun.status === 200 ? "" : (begun.error ?? component.data.words.lost)
  draw() // hides the button if a class has begun
  button.disabled = false
  await look()
}

async function steer(wanted) {
  if (!heard) return
  await take(await ask(`/${own.code}/steer`, { round: heard.round, ...wanted }))
}

// One loop for the page, as long as the bar is on it.
async function follow() {
  if (following) return
  following = true
  while (bar.root.isConnected) {
    await look()
    await pause(ASK_AGAIN)
  }
  following = false
}

async function look() {
  if (own) await take(await ask(`/${own.code}/counts`))
  else await report(null)
}

async function take(answer) {
  lost = answer.status !== 200 && answer.status !== 404
  if (answer.status === 404 || answer.phase === "ended") keep(null)
  else if (answer.status === 200) heard = answer
  if (!lost) await report(own && heard)
  draw()
}

// Tells the page where the class is, unless it knows.
async function report(now) {
  const { known } = component.data
  const as = (state) => (state ? [state.code, state.round, state.phase].join(" ") : "")
  const wanted = as(now && { ...now, code: own.code })
  if (wanted === as(known) || (wanted === reported && Date.now() - reportedAt < REPORT_AGAIN)) return
  let spread = []
  if (now && now.phase !== "guess") {
    const answer = await ask(`/${own.code}/spread`)
    if (answer.status !== 200) return
    spread = answer.values
  }
  ;[reported, reportedAt] = [wanted, Date.now()]
  const { lesson, round, phase } = now ?? {}
  component.setTriggerValue("changed", now ? { code: own.code, lesson, round, phase, spread } : { code: "" })
}

function end() {
  if (Date.now() > sure) {
    sure = Date.now() + SURE
    setTimeout(draw, SURE + 50)
    return draw()
  }
  sure = 0
  return steer({ phase: "ended" })
}

function draw() {
  fill(bar, component.data, { own, heard, lost, sure })
}
