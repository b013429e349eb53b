"""Texts that somebody might try on a field that takes a formula; none of them may run, or cost more than a moment."""

import builtins

_WRITTEN = """
__class__|x.__class__|().__class__.__bases__[0].__subclasses__()|x.__init__.__globals__|(x).real|x.shape|x.T|1.0.hex()
"".join([])|''.__class__|[].append(x)|{}.get(x)|x.y|x . y|1 .real|(1).__add__(2)|x.__dict__|object().__reduce__()
__builtins__|__name__|__doc__|__file__|__|_|_x|x_|x__y|__x|a_b|x_0|t_2|theta_2|theta__0|theta_00
__import__('os').system('true')|__import__("os")|import os|from os import path|os.system('true')|sys.exit()|exit()
eval('1')|exec('1')|compile('1','','eval')|open('/etc/passwd').read()|globals()|locals()|vars()|dir()|getattr(x,'y')
lambda x: x|lambda: 0|(lambda x: x)(1)|def f(x): return x|class A: pass|x if y else 0|[x for x in y]|{x for x in y}
(i for i in x)|yield x|await x|async x|raise x|assert x|return x|pass|while 1: x|for i in x: y|with x as y: x
not x|x and y|x or y|x is y|x in y|True|False|None|Ellipsis|...|x := 1|(x := 1)|x = 1|x == y|x != y|x <= y|x >= y
x < y|x > y|x <> y|x += 1|x -= 1|x *= 2|x ** = 2|x // y|x % y|x @ y|~x|x & y|x << 2|x >> 2|x ? y : 1|x!|!x
f"{x}"|f'{x}'|r"x"|b"x"|u'x'|"x"|'x'|\"\"\"x\"\"\"|`x`|$x|${x}|#{x}|%s|%n%n%n|%(x)s|{0.__class__}|{x!r}|{x:>100}
{x.__class__}|{}|[]|()|(,)|(;)|x[y|x{y}z(|x(|x)|)x(|((x)|(x))|(x]|[x)|{x]|(x}|[(x])
# x|x # y|x // y|/* x */|x -- y;|-- x;|; x|x; y|x;|' OR 1=1 --|<script>alert(1)</script>|<x>|&lt;x|x&y|http://x
\\x|\\|\\\\|\\n|\\u0078|\\N{LATIN SMALL LETTER X}|\\x41|\\input{x}|\\write18{x}|\\def\\x{x}|\\href{x}{y}|\\text{x}
\\frac{x}{|\\frac{x}y|\\sqrt[3]{x}|\\begin{matrix}x\\end{matrix}|\\left|\\over|\\csname x\\endcsname|\\operatorname{os}
1e999|1e9999999999|9e308^|1e-999|1ee5|1e+|e1|1.2.3|1..2|..|.|0x1F|0b1|0o7|1_000|1j2|1l2|00x00|1,000,000|1,2,3
1,5,x|,|x,|,x|x,y|sin(1,x)|max(1,5,x)|max(,)|max(x,)|max(,x)|max(x;;y)|max(x)|max()|max(1,2,3,4,5)|min(x,y;z,)|sin()
sin|sin x|sin^2|sin^-1(x)|sin^x(x)|sin^0(x)|sin^1.5(x)|sin sin x|sin(x|sin)x(|sin.cos|sin=x|sin[|exp2(x)|log1p(x)
^x|x^|^|x^^2|x^*2|*x|x*|x**|x***2|x* *2|/x|x/|x//2|+|-|--|+-|x+|x-|x+*2|√|√)|√^2|∛x|√√|x√^|∫x|∑x|∂x|∇x|x′|x°|∞|x→y
sin(x)(|cosx|xsin(x)|xln(x)|axexp(x)|foo(x)|foobar|x y z w v u t( |xyzw|abcd|tau|phi|inf|nan|NaN|Infinity|-inf|cot(x)
x if|f(x)|g(x,y)|h(x)|f(f(x))|f = |f(x,y) =|f = g = x|x = y = z|f(x) := x|y = x|x = 2|= x|x =|f(x,y)(z) = x|f((x)) = x
f(1=x|A + a|a A|B b|x + Q q
т|х|у|е^x|ѕin(x)|сos(x)|a\u0430|ⅹ|𝐬𝐢𝐧|ｆ（ｘ）|ⓧ|ᵃ|xᵃ|x̂|x\u0301|e\u0301|é|ß|ﬁ|İ|ı|Å|ﷺ|\U0001f600
"""
_MARKS = [
    "\0", "x\0", "x\0+y", "\x01x", "x\x1b[31m", "x\x7f", "\ud800", "x\udfff", "\u202ex", "x\u202ey", "\u2066x\u2069",
    "x\ufffd", "\uffff", "\U0010ffff", "x\u0300" * 50, "\u200b", "\u200b" * 200, "\ufeff", "\n", "\r\n\t", " ", "",
    "x\u2028;y", "x\x85y!", "٣", "x+٣", "१२", "²", "x²²^", "⁻", "x⁻", "₀", "x₀", "xₐ", "θ", "θ₂", "θ₀₁", "ππ(",
    "½x", "x³√", "１２３ ４", "（", "＿", "ｉｍｐｏｒｔ ｏｓ", "＼", "x＝y", "＂x＂", "｛0.__class__｝", "＃",
]  # fmt: skip
_LONG = [
    "9" * 10**6, "x" * 10**6, "(" * 10**6, " " * 10**6, "x+" * 10**5 + "x", "1." + "0" * 10**6, "-" * 10**6 + "x",
    "9" * 199 + "x9", "1e" + "9" * 198, "." * 200, "x" * 200, "ab" * 100, "(" * 200, ")" * 200, "[{(" * 66,
    "(" * 100 + "x" + ")" * 99, "-" * 199 + "x", "+" * 199 + "x", "√" * 199 + "x", "|" * 200, "|" * 199 + "x",
    "x+" * 99 + "x", "x^" * 99 + "x", "2^" * 99, "x²" * 100, "9^9^" * 49 + "9", "sin(" * 50,
    "sin(" * 39 + "x" + ")" * 39, "abs(-" * 30 + "x" + ")" * 30, "max(" * 50, "max(x," * 33, "1/" * 99 + "x", "x " * 99,
    "1," * 100, "," * 200, ";" * 200, "=" * 200, "f=" * 100, "\\frac" * 40, "\\frac{" * 33, "\\left" * 40, "_" * 200,
    "t_" * 100,
    "e" * 200, "e1" * 100, "1e" * 100, "theta_" * 33, "^" * 200, "**" * 100, "a" * 3 + "(" + "x", "sin^2" * 40,
    "x^-" * 66 + "x", "x || y", "|", "||", "|||", "||||||", "x|", "|x||", "|x|y|", "|(x|)", "(|x)|",
    "θ" * 200, "𝑥" * 200, "x\u200b" * 100, "¹" * 200, "₁" * 200, "\\" * 200, "'" * 200, "{" * 200,
]  # fmt: skip

# Refused, each with a sentence. Of the builtins some have a meaning here.
REFUSED = [
    *(text for line in _WRITTEN.strip().splitlines() for text in line.split("|") if text.strip()),
    *_MARKS,
    *_LONG,
    *(f"{name}(x)" for name in dir(builtins) if name not in ("abs",)),
    *(f"x.{name}" for name in dir(object)),
]
# Not what they seem, but formulas all the same: a tree within the limits, and nothing else.
HARMLESS = [
    "9^9^9^9", "e^e^e^e", "1j", "1e", "1.e", "1e1e", "del x", "goo", "πr", "{{x}}", "{0}{1}", "[x]y", "x[0]", "9" * 200,
    "(((((((((((((((x)))))))))))))))", "ｘ＋ｙ", "𝑥²", "x\u200b+\u00a0y", "x\n+\ty", "\u200ex\u200f", "|x|y|z|",
    "x" + " " * 199,
]  # fmt: skip
