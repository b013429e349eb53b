// What is too wide and scrolls sideways takes the keyboard's focus, so that the arrow keys can scroll it:
// long formulas, code, tables. Some browsers do this by themselves, Safari does not.
function markScrollers({ scrollers }, signal) {
  let asked

  function mark() {
    asked = undefined
    for (const scroller of document.querySelectorAll(scrollers)) {
      if (scroller.scrollWidth > scroller.clientWidth) scroller.tabIndex = 0
      else scroller.removeAttribute("tabindex")
    }
  }

  // The player writes ten times a second: looking once for many changes is enough.
  function look() {
    asked ??= setTimeout(mark, 200)
  }

  watchPage(look, signal)
  addEventListener("resize", look, { signal })
  look()
}
