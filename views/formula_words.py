"""Every word of the field for a formula, in one place, ready for translation."""

WORDS = {
    "formula": "Formula of the loss, in x and y",
    "hint": "Type it as on paper, such as (1-x)^2 + a(y-x^2)^2. A free letter becomes a slider.",
    "understood": "This is what I understood:",
    "mapOf": "Map of the formula: x from {left} to {right}, y from {low} to {high}",
    "holes": "Where nothing is drawn, the loss is not defined.",
    "nowhere": "The loss is not defined anywhere on this map.",
    "use": "Use this formula",
    "useHelp": "The race runs on it. Enter does the same, Escape puts the old one back.",
    "tooLong": "The formula has {count} characters. At most {most} are accepted.",
    "noAnswer": "The server does not answer. What you typed is kept.",
    "notFinite": "not finite",
}
