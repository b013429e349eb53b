"""How XLA compiles a program of networks: it is long, and has often run to its end before XLA has done its best.

The first training of the page, six rules and the look, took 9.4 s of one core to compile. With level 1 it is 6.2 s, and
no step is slower.
"""

OPTIONS: dict[str, bool | int] = {"xla_backend_optimization_level": 1}
