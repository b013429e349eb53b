// What the bar is made of, and what it shows. Stands before bar.js.
const say = (text, places = {}) => text.replace(/\{(\w+)\}/g, (_, name) => places[name])

function make(tag, name, ...children) {
  const made = document.createElement(tag)
  made.className = name
  made.append(...children)
  return made
}

function press(text, help, act, name = "") {
  const button = make("button", name, text)
  Object.assign(button, { type: "button", title: help, onclick: act })
  return button
}

// The dialog itself has the focus: that of its button would scroll to the button.
function enlarge(large) {
  large.tabIndex = -1
  large.showModal()
  large.focus()
}

// `acts` are what the buttons do.
function build(words, { start, steer, end, lesson }) {
  const parts = {
    start: press(words.start, words.startHelp, start),
    qr: press("", words.enlarge, () => enlarge(parts.large), "dl-class-qr"),
    join: make("span", "dl-class-join"),
    code: make("b", "dl-class-code"),
    count: make("p", "dl-class-count"),
    reveal: press(words.reveal, words.revealHelp, () => steer({ phase: "revealed" }), "dl-class-main"),
    answer: press(words.answer, words.answerHelp, () => steer({ phase: "answered" }), "dl-class-main"),
    back: press(words.back, words.backHelp, () => steer({ phase: "guess" })),
    ask: press(words.ask, words.askHelp, () => steer({ lesson: lesson().lesson }), "dl-class-main"),
    next: press(words.next, words.nextHelp, () => steer({ lesson: lesson().following })),
    end: press(words.end, words.endHelp, end),
    note: make("p", "dl-class-note"),
    large: make("dialog", "dl-class-large"),
  }
  parts.qr.setAttribute("aria-label", words.enlarge)
  parts.count.setAttribute("role", "status")
  parts.note.setAttribute("role", "alert")
  parts.largeQr = make("div", "")
  parts.largeCode = make("b", "dl-class-code")
  parts.largeJoin = make("p", "")
  parts.largeCount = make("p", "")
  parts.large.append(parts.largeQr, make("div", "", parts.largeJoin, parts.largeCode, parts.largeCount, press(words.close, "", () => parts.large.close())))
  parts.large.addEventListener("click", ({ target }) => target === parts.large && parts.large.close())
  const buttons = make("div", "dl-class-buttons", parts.reveal, parts.back, parts.answer, parts.ask, parts.next, parts.end)
  parts.open = make("div", "dl-class-open", parts.qr, make("div", "dl-class-place", parts.join, parts.code), parts.count, buttons)
  parts.root = make("section", "dl-class", parts.start, parts.open, parts.note, parts.large)
  parts.root.setAttribute("aria-label", words.name)
  return parts
}

const put = (node, text) => node.textContent !== text && (node.textContent = text)

// Shows what Streamlit gave (`data`), which class is kept (`own`), where it is (`heard`), and whether the server is lost.
function fill(bar, { words, lesson, following: next, address, local, qr, known }, { own, heard, lost, sure }) {
  bar.start.hidden = Boolean(own)
  bar.open.hidden = !own || !heard
  if (bar.open.hidden && bar.large.open) bar.large.close()
  put(bar.note, own && lost ? words.lost : own && local ? words.local : own ? "" : bar.note.textContent)
  if (bar.open.hidden) return
  const shown = address.replace(/^https?:\/\//, "")
  const here = heard.lesson === lesson
  for (const join of [bar.join, bar.largeJoin]) put(join, say(words.join, { address: shown }))
  for (const code of [bar.code, bar.largeCode]) put(code, own.code)
  put(bar.count, say(words.answered, heard))
  put(bar.largeCount, say(words.joined, heard))
  const ready = known?.code === own.code && qr
  for (const place of [bar.qr, bar.largeQr]) if (place.dataset.of !== (ready ? own.code : "")) {
    place.innerHTML = ready || ""
    place.dataset.of = ready ? own.code : ""
    place.querySelector("svg")?.setAttribute("aria-label", say(words.qr, { address: shown }))
    place.querySelector("svg")?.setAttribute("role", "img")
  }
  bar.reveal.hidden = !here || heard.phase !== "guess"
  bar.answer.hidden = !here || heard.phase !== "revealed"
  bar.back.hidden = !here || heard.phase === "guess"
  bar.ask.hidden = here
  bar.next.hidden = !here || !next
  bar.next.className = heard.phase === "answered" ? "dl-class-main" : ""
  put(bar.end, Date.now() < sure ? words.endSure : words.end)
}
