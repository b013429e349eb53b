// What this browser knows of a class, and how the server is asked. Stands before picture.js and class.js.
const { words, bundle, lesson: lessonAddress, student } = JSON.parse(document.getElementById("data").textContent)
const root = new URL(location.pathname.replace(/class(\/[^/]*)?$/, ""), location.origin)
const PREFIX = "descent-lab-class-"
const DAY = 24 * 3600 * 1000 // ms that a class is remembered
const LONGEST = 10_000 // ms until a question counts as lost

const say = (text, places = {}) => text.replace(/\{(\w+)\}/g, (_, name) => places[name])

// Not all phones at the same moment.
const pause = (ms) => new Promise((done) => setTimeout(done, ms * (0.8 + 0.4 * Math.random())))

// The answer as JSON with its status; status 0 where there is none.
async function ask(path, token, body) {
  const headers = { [student]: token, "Content-Type": "application/json" }
  const asked = { method: body ? "POST" : "GET", headers, cache: "no-store", signal: AbortSignal.timeout(LONGEST) }
  try {
    const answer = await fetch(new URL(`api/class/${path}`, root), { ...asked, body: body && JSON.stringify(body) })
    return { ...(await answer.json()), status: answer.status, wait: Number(answer.headers.get("Retry-After")) }
  } catch {
    return { status: 0 }
  }
}

// Whether the server has answered for good: it will not answer otherwise if it is asked again.
const isFinal = ({ status }) => status && status !== 429 && status < 500

// What is known of a class: code, token, and a guess that has not arrived yet. A browser that keeps nothing for pages
// is a new student after a reload.
function recall(code) {
  try {
    for (const name of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)))
      if (JSON.parse(localStorage.getItem(name)).since < Date.now() - DAY) localStorage.removeItem(name)
    const known = JSON.parse(localStorage.getItem(PREFIX + code))
    if (known) return known
  } catch {}
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))]
  return { code, since: Date.now(), token: bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""), pending: null }
}

function keep(known) {
  try {
    localStorage.setItem(PREFIX + known.code, JSON.stringify(known))
  } catch {}
}
