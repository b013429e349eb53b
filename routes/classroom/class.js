// A student's phone in a class: joins by the code, follows the teacher, and sends the guess until it has arrived.
const ASK_AGAIN = 2000 // ms
const part = Object.fromEntries([...document.querySelectorAll("[id]")].map((node) => [node.id, node]))
let known = null // see memory.js
let latest = 0 // the newest round that was heard of
let arrived = null // the guess that the server has, and its round
let sending = false

async function join(typed) {
  const code = typed.replace(/[\s‐-―-]/g, "").toUpperCase() || "-" // nothing is no code, as the server will say
  known = recall(code)
  show("joining", words.joining)
  for (;;) {
    const answer = await ask(`${encodeURIComponent(code)}/join`, known.token, {})
    if (answer.status === 200) return enter(answer)
    if (isFinal(answer)) return askForCode(typed, answer.error)
    show("joining", answer.status === 429 ? say(words.wait, { seconds: answer.wait }) : words.again)
    await pause(1000 * (answer.wait || 1))
  }
}

async function enter(state) {
  keep(known)
  part.code.textContent = `${known.code.slice(0, 4)}-${known.code.slice(4)}`
  history.replaceState(null, "", new URL(`class/${part.code.textContent}`, root))
  await take(state)
  follow()
}

function askForCode(typed = "", refusal = "") {
  show("form")
  part.typed.value = typed
  part.refusal.textContent = refusal
  if (refusal || matchMedia("(pointer: fine)").matches) part.typed.focus()
}

// What the page shows: "form", "joining", "question", "revealed" or "ended"; and a sentence on how things stand.
function show(what, sentence = "", advice = "") {
  part.class.dataset.shows = what
  part.join.hidden = what !== "form"
  part.question.hidden = what !== "question"
  part.state.hidden = !sentence
  part.other.hidden = what !== "ended"
  for (const [place, text] of [[part.sentence, sentence], [part.advice, advice]])
    if (place.textContent !== text) place.textContent = text // read aloud only when it changes
}

async function follow() {
  for (;;) {
    await pause(ASK_AGAIN)
    if (document.hidden) await new Promise((seen) => document.addEventListener("visibilitychange", seen, { once: true }))
    const answer = await ask(known.code, known.token)
    if (answer.phase) await take(answer)
    else if (answer.status === 404) await take({ phase: "ended" })
    else show(part.class.dataset.shows, words.again)
    if (part.class.dataset.shows === "ended") return
  }
}

// Takes over where the class is.
async function take({ phase, lesson, round, given }) {
  if (round < latest) return // an answer that was overtaken
  if (phase === "ended") {
    removePicture()
    return show("ended", words.ended, words.ended_help)
  }
  latest = round
  if (given) arrived = { round, given }
  if (arrived?.round !== round) arrived = null
  if (known.pending && (arrived || known.pending.round !== round)) {
    if (!arrived) part.refusal.textContent = words.not_now
    forget()
  }
  if (known.pending) send()
  if (phase === "revealed" || phase === "answered") {
    removePicture()
    return show("revealed", words.look_up, words.look_up_help)
  }
  part.asked.textContent = lesson.question
  part.setting.textContent = lesson.setting
  const made = arrived?.given ?? (known.pending && { value: known.pending.value, text: "" })
  part.class.dataset.guessed = Boolean(made)
  show("question", arrived ? words.stored : made ? words.sending : "")
  const isOver = () => round < latest || part.class.dataset.shows !== "question"
  const guess = (value) => commit(lesson, round, value)
  if (!(await showPicture(part.picture, { slug: lesson.slug, round, given: made }, isOver, guess)))
    show("question", words.no_picture)
}

function commit(lesson, round, made) {
  if (known.pending || arrived || round !== latest) return
  known.pending = { round, value: (typeof made === "string" ? JSON.parse(made) : made).value }
  keep(known)
  part.refusal.textContent = ""
  take({ phase: "guess", lesson, round })
}

function forget() {
  known.pending = null
  keep(known)
}

// Sends the guess until the server has answered for good. It counts once, however often it is sent.
async function send() {
  if (sending) return
  sending = true
  while (known.pending) {
    const sent = known.pending
    const answer = await ask(`${known.code}/guess`, known.token, sent)
    if (!isFinal(answer)) await pause(1000 * (answer.wait || 1))
    else if (known.pending === sent) { // not if take() has forgotten it, and the next guess waits
      forget()
      if (answer.status === 200) take(answer)
      else part.refusal.textContent = answer.error
    }
  }
  sending = false
}

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // "%zz": no code, as the server will say
  }
}

part.join.addEventListener("submit", (event) => {
  event.preventDefault()
  part.refusal.textContent = ""
  join(part.typed.value)
})
const inAddress = /class\/([^/]+)$/.exec(location.pathname)
if (inAddress) join(decoded(inAddress[1]))
else askForCode()
